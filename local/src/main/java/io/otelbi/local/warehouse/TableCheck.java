package io.otelbi.local.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a table against its rules while they are read; keys are kept in memory. */
final class TableCheck {

    private final Table table;
    private final String file;
    private final List<UniqueCheck> uniques = new ArrayList<>();
    private final List<MissingCheck> missing = new ArrayList<>();
    private long rows;

    /** A check of one file; {@code keys} are those of the tables that were read before, by their full names. */
    TableCheck(Table table, String file, Map<String, Set<Object>> keys) {
        this.table = table;
        this.file = file;
        for (Rule rule : table.rules()) {
            switch (rule) {
                case Rule.Unique unique -> uniques.add(new UniqueCheck(unique.columns()));
                case Rule.Joined joined -> uniques.add(new UniqueCheck(joined.columns()));
                case Rule.Refers refers -> {
                    Set<Object> known = keys.get(refers.table());
                    if (known != null) {
                        missing.add(new MissingCheck(refers.column(), refers.orphans(), refers.table(), known));
                    }
                }
                case Rule.Dated dated -> missing.add(new MissingCheck(dated.column(), 1, null, Set.of()));
            }
        }
    }

    void row(long line, @Nullable Object[] values) {
        rows++;
        uniques.forEach(check -> check.row(line, values));
        missing.forEach(check -> check.row(line, values));
    }

    /** What is to be told of the rows; what may not be is an {@link ImportFailure}. */
    List<String> findings() {
        return missing.stream()
                .filter(check -> check.count > 0)
                .map(MissingCheck::finding)
                .toList();
    }

    /** The values of the table's key, its first rule's single column; none when it has no such key. */
    Set<Object> keys() {
        return uniques.isEmpty() ? Set.of() : uniques.getFirst().lines.keySet();
    }

    private String at(long line, String column) {
        return file + ", line " + line + ", column " + column + ": ";
    }

    private final class UniqueCheck {

        private final List<String> columns;
        private final int[] places;
        private final Map<Object, Long> lines = new HashMap<>();

        UniqueCheck(List<String> columns) {
            this.columns = columns;
            this.places = columns.stream().mapToInt(table::place).toArray();
        }

        void row(long line, @Nullable Object[] values) {
            if (values[places[0]] == null) {
                return;
            }
            Object key = places.length == 1 ? String.valueOf(values[places[0]]) : text(values);
            Long before = lines.putIfAbsent(key, line);
            if (before != null) {
                throw new ImportFailure(at(line, String.join(" and ", columns)) + "the key "
                        + String.valueOf(key).replace("\0", ", ") + " stands in line " + before
                        + " already; every sale of it would count twice.");
            }
        }

        private String text(@Nullable Object[] values) {
            StringBuilder all = new StringBuilder();
            for (int place : places) {
                all.append(all.isEmpty() ? "" : "\0").append(values[place] == null ? "" : values[place]);
            }
            return all.toString();
        }
    }

    private final class MissingCheck {

        private final String column;
        private final int place;
        private final double allowed;
        private final @Nullable String other;
        private final Set<Object> known;
        private long count;
        private long firstLine;
        private String firstKey = "";

        MissingCheck(String column, double allowed, @Nullable String other, Set<Object> known) {
            this.column = column;
            this.allowed = allowed;
            this.place = table.place(column);
            this.other = other;
            this.known = known;
        }

        void row(long line, @Nullable Object[] values) {
            Object value = values[place];
            boolean bad = other == null ? value == null : value != null && !known.contains(String.valueOf(value));
            if (bad && count++ == 0) {
                firstLine = line;
                firstKey = String.valueOf(value);
            }
        }

        String finding() {
            String share = count + " of " + rows + " rows ";
            if (other == null) {
                return at(firstLine, column) + share + "have no day, this one first; no figure of a day holds them.";
            }
            String sentence =
                    at(firstLine, column) + share + "name a key that " + other + " does not hold, first " + firstKey;
            if (!table.isDimension() && count > allowed * rows) {
                throw new ImportFailure(String.format(
                        Locale.ROOT, "%s; at most %.0f %% may. Import all of %s.", sentence, allowed * 100, other));
            }
            return sentence + "; they count as Unknown.";
        }
    }
}
