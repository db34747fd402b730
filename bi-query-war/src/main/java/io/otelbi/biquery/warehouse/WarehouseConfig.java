package io.otelbi.biquery.warehouse;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Where the tables of the warehouses lie, from the variables {@code MSSQL_*}.
 *
 * @param adventureworksSchema schema of AdventureWorksDW
 * @param factSchema schema of WideWorldImportersDW's facts
 * @param dimensionSchema schema of WideWorldImportersDW's dimensions
 * @param allowWritableLogin whether a login that can write is accepted; the health answer says so
 */
public record WarehouseConfig(
        String adventureworksSchema, String factSchema, String dimensionSchema, boolean allowWritableLogin) {

    private static final Pattern SCHEMA_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ]{0,127}");

    public WarehouseConfig {
        List.of(adventureworksSchema, factSchema, dimensionSchema).forEach(WarehouseConfig::requireSchemaName);
    }

    /** Reads the variables; what is not set has the name of the official schema. */
    public static WarehouseConfig from(Config config) {
        return new WarehouseConfig(
                text(config, "MSSQL_ADVENTUREWORKS_SCHEMA", "dbo"),
                text(config, "MSSQL_WIDEWORLDIMPORTERS_FACT_SCHEMA", "Fact"),
                text(config, "MSSQL_WIDEWORLDIMPORTERS_DIMENSION_SCHEMA", "Dimension"),
                config.getOptionalValue("MSSQL_ALLOW_WRITABLE_LOGIN", Boolean.class)
                        .orElse(false));
    }

    /** The official schema names of a source, each with the name that it has here. */
    public Map<String, String> schemas(Source source) {
        return switch (source) {
            case ADVENTUREWORKS -> Map.of("dbo", adventureworksSchema);
            case WIDEWORLDIMPORTERS -> Map.of("Fact", factSchema, "Dimension", dimensionSchema);
        };
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }

    private static void requireSchemaName(String name) {
        if (!SCHEMA_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no schema name: letters, digits, _ and blanks only.");
        }
    }
}
