package io.otelbi.model.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions that an expression may call, each with how many arguments it takes. */
public enum SqlFunction {
    SUM(true, 1, 1),
    COUNT(true, 1, 1),
    AVG(true, 1, 1),
    MIN(true, 1, 1),
    MAX(true, 1, 1),
    STDDEV(true, 1, 1),
    STDDEV_POP(true, 1, 1),
    STDDEV_SAMP(true, 1, 1),
    VARIANCE(true, 1, 1),
    VAR_POP(true, 1, 1),
    VAR_SAMP(true, 1, 1),
    MEDIAN(true, 1, 1),
    PERCENTILE_CONT(true, 2, 2),
    PERCENTILE_DISC(true, 2, 2),
    COALESCE(false, 2, 20),
    NULLIF(false, 2, 2),
    IF(false, 3, 3, "IFF"),
    EXTRACT(false, 2, 2),
    DATE_TRUNC(false, 2, 2),
    DATEADD(false, 3, 3),
    DATEDIFF(false, 3, 3),
    CONCAT(false, 2, 20),
    UPPER(false, 1, 1),
    LOWER(false, 1, 1),
    TRIM(false, 1, 1),
    LTRIM(false, 1, 1),
    RTRIM(false, 1, 1),
    SUBSTRING(false, 3, 3, "SUBSTR"),
    REPLACE(false, 3, 3),
    LEFT(false, 2, 2),
    RIGHT(false, 2, 2),
    LENGTH(false, 1, 1, "CHAR_LENGTH"),
    ABS(false, 1, 1),
    ROUND(false, 1, 2),
    CEIL(false, 1, 1, "CEILING"),
    FLOOR(false, 1, 1),
    MOD(false, 2, 2),
    POWER(false, 2, 2),
    SQRT(false, 1, 1),
    EXP(false, 1, 1),
    LN(false, 1, 1),
    LOG10(false, 1, 1),
    SIGN(false, 1, 1);

    private final boolean aggregate;
    private final int fewest;
    private final int most;
    private final String otherName;

    SqlFunction(boolean aggregate, int fewest, int most) {
        this(aggregate, fewest, most, "");
    }

    SqlFunction(boolean aggregate, int fewest, int most, String otherName) {
        this.aggregate = aggregate;
        this.fewest = fewest;
        this.most = most;
        this.otherName = otherName;
    }

    /** The function of a name in any case. */
    public static Optional<SqlFunction> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(function -> function.name().equals(upper) || function.otherName.equals(upper))
                .findFirst();
    }

    /** All names, for messages. */
    public static String allowed() {
        return Arrays.stream(values()).map(SqlFunction::name).collect(Collectors.joining(", "));
    }

    /** Whether it makes one value of many rows. */
    public boolean aggregate() {
        return aggregate;
    }

    public boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    /** How many arguments it takes, for messages. */
    public String arity() {
        return fewest == most ? Integer.toString(most) : fewest + " to " + most;
    }
}
