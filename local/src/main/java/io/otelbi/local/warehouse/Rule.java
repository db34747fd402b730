package io.otelbi.local.warehouse;

import java.util.List;

/** What the rows of a table must fulfil before anyone may count on them. */
public sealed interface Rule {

    /** One row in a hundred. */
    double FEW = 0.01;

    /** No two rows agree in all of these columns; rows without a value in the first of them do not count. */
    record Unique(List<String> columns) implements Rule {

        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** The same of a key that rows of other tables lead to. */
    record Joined(List<String> columns) implements Rule {

        public Joined {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A value of this column stands in the first key of another table, if that table is there.
     *
     * @param orphans the share of rows, 0 to 1, of which that may not hold
     */
    record Refers(String column, String table, double orphans) implements Rule {}

    /** The day on which a row counts; without it no figure holds the row. */
    record Dated(String column) implements Rule {}

    /** The rule that a line of a schema file states. */
    static Rule parse(String line) {
        String body = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("unique ")) {
            return new Unique(List.of(body.split(", ")));
        }
        if (line.startsWith("refers ")) {
            int to = body.indexOf(" to ");
            // "Bill To Customer Key" keeps its own "To": only the lower-case word divides.
            return new Refers(body.substring(0, to), body.substring(to + 4), FEW);
        }
        if (line.startsWith("dated ")) {
            return new Dated(body);
        }
        throw new IllegalArgumentException("There is no rule '" + line + "'");
    }
}
