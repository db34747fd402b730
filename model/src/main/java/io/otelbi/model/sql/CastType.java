package io.otelbi.model.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The type of a CAST.
 *
 * @param arguments length up to 4000, or precision up to 38 and scale
 */
public record CastType(Name name, List<Integer> arguments) {

    /** The types that there are, each with the most arguments that it takes. */
    public enum Name {
        INTEGER(0, "INT"),
        BIGINT(0, ""),
        SMALLINT(0, ""),
        DECIMAL(2, "NUMERIC"),
        FLOAT(0, "DOUBLE"),
        VARCHAR(1, "STRING"),
        CHAR(1, ""),
        DATE(0, ""),
        TIME(0, ""),
        TIMESTAMP(0, "DATETIME"),
        BOOLEAN(0, "");

        private final int most;
        private final String otherName;

        Name(int most, String otherName) {
            this.most = most;
            this.otherName = otherName;
        }
    }

    private static final int LONGEST = 4000;
    private static final int MOST_DIGITS = 38;

    public CastType {
        arguments = List.copyOf(arguments);
    }

    /** The type of a name in any case with its arguments; nothing where there is none. */
    public static Optional<CastType> of(String name, List<String> arguments) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Name.values())
                .filter(type -> type.name().equals(upper) || type.otherName.equals(upper))
                .filter(type ->
                        arguments.size() <= type.most && arguments.stream().allMatch(CastType::length))
                .map(type -> new CastType(
                        type,
                        arguments.stream()
                                .map(text -> Integer.valueOf(text.strip()))
                                .toList()))
                .filter(CastType::exists)
                .findFirst();
    }

    private boolean exists() {
        if (arguments.isEmpty()) {
            return true;
        }
        int first = arguments.getFirst();
        return first > 0 && (name != Name.DECIMAL || (first <= MOST_DIGITS && arguments.getLast() <= first));
    }

    private static boolean length(String text) {
        String digits = text.strip();
        return !digits.isEmpty()
                && digits.length() <= 4
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) <= LONGEST;
    }

    /** All names, for messages. */
    public static String allowed() {
        return Arrays.stream(Name.values()).map(Name::name).collect(Collectors.joining(", "));
    }
}
