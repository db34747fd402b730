package io.otelbi.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table or view.
 *
 * @param parts schema and table, or database, schema and table
 */
public record TableName(List<Identifier> parts) {

    /** What {@link #parse} takes, for messages. */
    public static final String ALLOWED = "schema.table or database.schema.table";

    public TableName {
        parts = List.copyOf(parts);
        if (parts.size() < 2 || parts.size() > 3) {
            throw new IllegalArgumentException("A table is " + ALLOWED + ".");
        }
    }

    /** The table of a text; nothing where it is none. */
    public static Optional<TableName> parse(String text) {
        List<Identifier> parts = new ArrayList<>();
        for (String part : split(text)) {
            Optional<Identifier> identifier = Identifier.parse(part);
            if (identifier.isEmpty()) {
                return Optional.empty();
            }
            parts.add(identifier.get());
        }
        return parts.size() == 2 || parts.size() == 3 ? Optional.of(new TableName(parts)) : Optional.empty();
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted && text.charAt(i) == '.') {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    @Override
    public String toString() {
        return parts.stream().map(Identifier::toString).collect(Collectors.joining("."));
    }
}
