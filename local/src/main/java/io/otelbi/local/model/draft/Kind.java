package io.otelbi.local.model.draft;

import java.util.Locale;

/** What a column holds, with the word of the standard; empty for what no question uses. */
enum Kind {
    TEXT("String"),
    WHOLE("Integer"),
    EXACT("Decimal"),
    FLOAT("Float"),
    TRUTH("Boolean"),
    DATE("Date"),
    MOMENT("DateTime"),
    ZONED("DateTimeTz"),
    OTHER("");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Of a type as SQL Server, or H2 in its place, lists it. */
    static Kind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "char", "varchar", "nchar", "nvarchar", "character", "character varying" -> TEXT;
            case "tinyint", "smallint", "int", "integer", "bigint" -> WHOLE;
            case "decimal", "numeric", "money", "smallmoney" -> EXACT;
            case "float", "real", "double precision" -> FLOAT;
            case "bit", "boolean" -> TRUTH;
            case "date" -> DATE;
            case "datetime", "datetime2", "smalldatetime", "timestamp" -> MOMENT;
            case "datetimeoffset", "timestamp with time zone" -> ZONED;
            default -> OTHER;
        };
    }

    boolean number() {
        return this == WHOLE || this == EXACT || this == FLOAT;
    }

    boolean day() {
        return this == DATE || this == MOMENT;
    }
}
