package io.otelbi.local.model.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A column and what was counted of it.
 *
 * @param tokens the words of its name, without those that all columns of the table begin with
 * @param filled rows with a value; -1 where it was not counted
 * @param distinct different values; -1 where they were not counted
 * @param range the first and last value, empty where they were not asked for
 * @param samples of its values
 */
record Column(
        String name, Kind kind, Tokens tokens, long filled, long distinct, List<String> range, List<String> samples) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    Column {
        range = List.copyOf(range);
        samples = List.copyOf(samples);
    }

    /** All words of its name. */
    Tokens whole() {
        return Tokens.of(name);
    }

    boolean unique(long rows) {
        return rows > 0 && distinct == rows && filled == rows;
    }

    /** Whether its name is that of a key. */
    boolean keyLike() {
        return whole().has("key", "id", "sk", "pk", "fk", "sid", "guid")
                || (whole().last().endsWith("id") && whole().size() == 1);
    }

    /** Whether it is a number such as 20130131. */
    boolean dayNumber() {
        return kind == Kind.WHOLE
                && tokens.has("date", "day")
                && range.size() == 2
                && range.stream().allMatch(value -> day(value).isPresent());
    }

    private static Optional<LocalDate> day(String value) {
        if (!value.matches("\\d{8}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(value.substring(0, 4));
        int month = Integer.parseInt(value.substring(4, 6));
        int day = Integer.parseInt(value.substring(6));
        boolean real = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return real ? Optional.of(LocalDate.of(year, month, 1)) : Optional.empty();
    }
}
