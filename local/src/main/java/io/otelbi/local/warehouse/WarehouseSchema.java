package io.otelbi.local.warehouse;

import io.otelbi.model.WarehouseModel;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a warehouse.
 *
 * @param key its name in file names and messages; for a sample, in the API too
 * @param database the name under which clients open it
 */
public record WarehouseSchema(String key, String database, List<Table> tables) {

    public WarehouseSchema {
        tables = List.copyOf(tables);
    }

    /** The tables of a model, with types that hold whatever its fields may hold; columns that nothing is said of are texts. */
    public static WarehouseSchema of(WarehouseModel model) {
        String name = model.settings().connection().toLowerCase(Locale.ROOT);
        return ModelTables.of(List.of(model)).schema(name);
    }

    /** The table of a qualified name such as {@code dbo.DimProduct}. */
    public Table table(String qualified) {
        return tables.stream()
                .filter(table -> table.fullName().equals(qualified))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + qualified + " in " + key));
    }
}
