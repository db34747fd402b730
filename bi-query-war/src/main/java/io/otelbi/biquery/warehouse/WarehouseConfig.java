package io.otelbi.biquery.warehouse;

import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Where the tables of the warehouses lie, from the variables {@code MSSQL_*}. */
@Dependent
@ConfigProperties(prefix = "mssql")
public class WarehouseConfig {

    private static final Pattern SCHEMA_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ]{0,127}");

    /** Schema of AdventureWorksDW. */
    public String adventureworksSchema = "dbo";

    /** Schema of WideWorldImportersDW's facts. */
    public String wideworldimportersFactSchema = "Fact";

    /** Schema of WideWorldImportersDW's dimensions. */
    public String wideworldimportersDimensionSchema = "Dimension";

    /** Whether a login that can write is accepted; the health answer says so. */
    public boolean allowWritableLogin;

    /** The official schema names of a source, each with the name that it has here. */
    public Map<String, String> schemas(Source source) {
        Map<String, String> schemas = switch (source) {
            case ADVENTUREWORKS -> Map.of("dbo", adventureworksSchema);
            case WIDEWORLDIMPORTERS ->
                Map.of("Fact", wideworldimportersFactSchema, "Dimension", wideworldimportersDimensionSchema);
        };
        schemas.values().forEach(WarehouseConfig::requireSchemaName);
        return schemas;
    }

    private static void requireSchemaName(String name) {
        if (!SCHEMA_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no schema name: letters, digits, _ and blanks only.");
        }
    }
}
