package io.otelbi.model.sql;

import io.otelbi.model.sql.Expression.Literal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;

/** The numbers and days within a {@link Translation}, none of which a server may find impossible. */
final class Constants {

    private static final int MOST_DIGITS = 38;

    private Constants() {}

    static Literal number(String text) throws Refusal {
        String digits = text.toLowerCase(java.util.Locale.ROOT).replaceFirst("e.*", "");
        boolean tooLong = digits.chars().filter(Character::isDigit).count() > MOST_DIGITS;
        if (tooLong || Double.isInfinite(new BigDecimal(text).doubleValue())) {
            throw new Refusal("A number has at most 38 digits and is below 1e308.");
        }
        return new Literal(Literal.Kind.NUMBER, text);
    }

    static Literal date(DateTimeLiteralExpression date) throws Refusal {
        String value = date.getValue().replace("'", "");
        Translation.plainly(date, date.getType() + " '" + value + "'");
        return switch (date.getType()) {
            case DATE -> day(value);
            case TIMESTAMP -> time(value);
            default -> throw Translation.unknown(date);
        };
    }

    private static Literal day(String value) throws Refusal {
        try {
            return new Literal(Literal.Kind.DATE, LocalDate.parse(value).toString());
        } catch (DateTimeException e) {
            throw new Refusal("'" + value + "' is no day; written is DATE '2013-12-31'.");
        }
    }

    private static Literal time(String value) throws Refusal {
        try {
            LocalDateTime.parse(value.replace(' ', 'T'));
            return new Literal(Literal.Kind.TIMESTAMP, value);
        } catch (DateTimeException e) {
            throw new Refusal("'" + value + "' is no time; written is TIMESTAMP '2013-12-31 23:59:59'.");
        }
    }
}
