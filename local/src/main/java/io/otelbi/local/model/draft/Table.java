package io.otelbi.local.model.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A table and what was counted of it.
 *
 * @param key the columns that tell its rows apart; empty where none was found
 * @param declared whether the database says so
 */
record Table(String schema, String name, long rows, List<Column> columns, List<String> key, boolean declared) {

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    Tokens tokens() {
        return Tokens.of(name);
    }

    /** What it is about: its name without the words that say what kind of table it is. */
    Tokens subject() {
        Tokens short1 = tokens().without("fact", "dim", "dimension", "tbl", "table", "dw", "facts");
        return short1.size() == 0 ? tokens() : short1;
    }

    Optional<Column> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    Optional<Column> first(Predicate<Column> wanted) {
        return columns.stream().filter(wanted).findFirst();
    }

    /** Its key where that is one column. */
    Optional<Column> singleKey() {
        return key.size() == 1 ? column(key.getFirst()) : Optional.empty();
    }

    /** Whether each row is a day. */
    boolean calendar() {
        return calendarDay().isPresent();
    }

    /** The column that is the day of a calendar. */
    Optional<Column> calendarDay() {
        boolean named = subject().has("date", "dates", "time", "calendar", "day", "days", "period");
        return named ? first(column -> column.kind().day() && column.unique(rows)) : Optional.empty();
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
