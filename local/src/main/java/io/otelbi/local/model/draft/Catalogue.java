package io.otelbi.local.model.draft;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a database.
 *
 * @param references foreign keys that it declares
 * @param leftOut tables that were not looked at, each with the reason
 */
public record Catalogue(List<Table> tables, List<Declared.Reference> references, List<String> leftOut) {

    public Catalogue {
        tables = List.copyOf(tables);
        references = List.copyOf(references);
        leftOut = List.copyOf(leftOut);
    }

    Optional<Table> table(String name) {
        return tables.stream()
                .filter(table -> Declared.name(table.schema(), table.name()).equals(name))
                .findFirst();
    }
}
