package io.otelbi.local.model.draft;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a database says of itself: primary and foreign keys. */
final class Declared {

    private static final String KEYS = """
            SELECT k.CONSTRAINT_SCHEMA, k.CONSTRAINT_NAME, t.CONSTRAINT_TYPE, k.TABLE_SCHEMA, k.TABLE_NAME, k.COLUMN_NAME
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE AS k
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS AS t
                ON t.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = k.CONSTRAINT_NAME
            ORDER BY k.CONSTRAINT_SCHEMA, k.CONSTRAINT_NAME, k.ORDINAL_POSITION""";

    private static final String FOREIGN_KEYS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME
            FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS""";

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();

    private record Key(String type, String table, List<String> columns) {}

    /** One column leads to the key of a table; tables are {@code schema.table} in lower case. */
    record Reference(String from, String column, String to) {}

    static Declared read(Asking asking) throws SQLException {
        Declared declared = new Declared();
        for (Row row : asking.rows("keys", KEYS)) {
            declared.keys
                    .computeIfAbsent(
                            name(row.text(0), row.text(1)),
                            name -> new Key(row.text(2), name(row.text(3), row.text(4)), new ArrayList<>()))
                    .columns()
                    .add(row.text(5));
        }
        for (Row row : asking.rows("foreign keys", FOREIGN_KEYS)) {
            declared.references.put(name(row.text(0), row.text(1)), name(row.text(2), row.text(3)));
        }
        return declared;
    }

    static String name(String schema, String name) {
        return (schema + "." + name).toLowerCase(Locale.ROOT);
    }

    Optional<List<String>> primaryKey(String schema, String table) {
        return keys.values().stream()
                .filter(key -> key.type().equals("PRIMARY KEY") && key.table().equals(name(schema, table)))
                .map(Key::columns)
                .findFirst();
    }

    /** Those of one column. */
    List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        references.forEach((from, to) -> {
            Key many = keys.get(from);
            Key one = keys.get(to);
            if (many != null && one != null && many.columns().size() == 1) {
                found.add(new Reference(many.table(), many.columns().getFirst(), one.table()));
            }
        });
        return found;
    }
}
