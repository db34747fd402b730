package io.otelbi.local.warehouse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells by its first line where each column of a table stands in a file, and refuses what is not certain. */
final class Header {

    /** So many columns that nobody needs are named. */
    private static final int NAMED = 5;

    private static final Pattern WORD = Pattern.compile("\\[([^\\]]+)]|([\\p{L}_][\\p{L}\\p{N}_]*)");

    private final Table table;
    private final CsvFile file;
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private Header(Table table, CsvFile file, CsvFile.Line line) {
        this.table = table;
        this.file = file;
        for (String text : line.fields()) {
            if (file.isGarbled(text)) {
                throw file.garbled(line.number(), "" + (texts.size() + 1), text);
            }
            texts.add(text == null ? "" : text);
            names.add(folded(text));
        }
    }

    /**
     * Where the columns stand.
     *
     * @param places the place of each column, in the table's order
     * @param names what the file calls its fields, of which every line has one each; empty names in the install form
     */
    record Layout(int[] places, List<String> names) {

        Layout {
            names = List.copyOf(names);
        }

        /** How many fields every line has. */
        int width() {
            return names.size();
        }

        /** The name of the column at a place, or the place's number when no column of the table stands there. */
        String columnAt(Table table, int place) {
            for (int i = 0; i < places.length; i++) {
                if (places[i] == place) {
                    return table.columns().get(i).name();
                }
            }
            return "" + (place + 1);
        }

        /** What is to be told of fields that are no column of the table. */
        Optional<String> remark() {
            List<String> others = IntStream.range(0, names.size())
                    .filter(i -> IntStream.of(places).noneMatch(place -> place == i))
                    .mapToObj(names::get)
                    .filter(name -> !name.isEmpty())
                    .toList();
            String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of("no question needs the columns "
                            + String.join(", ", others.subList(0, Math.min(NAMED, others.size()))) + more + ".");
        }
    }

    /** The layout that the next line of the file, its first, gives; the install form has none and keeps the table's order. */
    static Layout read(Table table, CsvFile file) {
        if (file.isInstallForm()) {
            int width = table.columns().size();
            return new Layout(IntStream.range(0, width).toArray(), Collections.nCopies(width, ""));
        }
        CsvFile.Line first = file.next();
        if (first == null || first.isBlank()) {
            throw new ImportFailure(file.name() + ", line 1: there is no header with the names of the columns.");
        }
        Header header = new Header(table, file, first);
        return new Layout(header.places(), header.texts);
    }

    private int[] places() {
        refuseNoName();
        refuseRepeated();
        return table.columns().stream().mapToInt(this::place).toArray();
    }

    private void refuseNoName() {
        if (table.columns().stream().noneMatch(column -> names.contains(folded(column.name())))) {
            throw new ImportFailure(file.name() + ", line 1: no field is the name of a column of " + table.name()
                    + ". The plain form (UTF-8, comma) needs a header line that begins like "
                    + beginning() + "; the first field here is '"
                    + texts.getFirst().replace("\0", "") + "'.");
        }
    }

    private String beginning() {
        return table.columns().stream().limit(2).map(Table.Column::name).collect(Collectors.joining(","));
    }

    private void refuseRepeated() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && !seen.add(names.get(i))) {
                throw new ImportFailure(
                        file.name() + ", line 1, column " + texts.get(i) + ": the header names it more than once.");
            }
        }
    }

    private int place(Table.Column column) {
        int place = names.indexOf(folded(column.name()));
        int found = place >= 0 ? place : expressionOver(column);
        if (found < 0) {
            throw new ImportFailure(file.name() + ", line 1: there is no column " + column.name() + "; the header has "
                    + String.join(", ", texts) + ".");
        }
        return found;
    }

    // A query tool heads a computed column with its expression; one that speaks of this column alone is certain.
    private int expressionOver(Table.Column column) {
        int found = -1;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains("(") && columnsIn(texts.get(i)).equals(Set.of(folded(column.name())))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private Set<String> columnsIn(String expression) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(expression);
        while (matcher.find()) {
            words.add(folded(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
        }
        Set<String> columns = new HashSet<>();
        table.columns().forEach(column -> columns.add(folded(column.name())));
        columns.retainAll(words);
        return columns;
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : name.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
