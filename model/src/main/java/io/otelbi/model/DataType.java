package io.otelbi.model;

import java.util.Arrays;

/** What a field holds, in the words of the standard. */
public enum DataType {
    STRING("String"),
    INTEGER("Integer"),
    DECIMAL("Decimal"),
    FLOAT("Float"),
    BOOLEAN("Boolean"),
    DATE("Date"),
    TIME("Time"),
    DATE_TIME("DateTime"),
    DATE_TIME_TZ("DateTimeTz"),
    OPAQUE("Opaque"),
    /** Nothing was said. */
    UNKNOWN("");

    private final String word;

    DataType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The type of a word; UNKNOWN where there is none. */
    public static DataType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether a day can be told from it: a date, or an integer such as 20130131. */
    public boolean tellsDay() {
        return this == DATE || this == DATE_TIME || this == DATE_TIME_TZ || this == INTEGER;
    }

    /** Whether values of both can be compared as they are; of what nothing was said anything can. */
    public boolean compares(DataType other) {
        return this == other
                || this == UNKNOWN
                || other == UNKNOWN
                || (mayBeNumber() && other.mayBeNumber())
                || (isDay() && other.isDay());
    }

    private boolean isDay() {
        return this == DATE || this == DATE_TIME || this == DATE_TIME_TZ;
    }

    /** Whether it can be added up; what nothing was said of may. */
    public boolean mayBeNumber() {
        return this == INTEGER || this == DECIMAL || this == FLOAT || this == UNKNOWN;
    }
}
