package io.otelbi.local.model.server;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer; places count from 0. */
public record Row(List<Optional<Object>> values) {

    public Row {
        values = List.copyOf(values);
    }

    /** A text; empty where there is no value. */
    public String text(int place) {
        return values.get(place).map(Object::toString).orElse("");
    }

    /** A whole number; 0 where there is no value. */
    public long whole(int place) {
        return number(place).map(BigDecimal::longValue).orElse(0L);
    }

    /** A number. */
    public Optional<BigDecimal> number(int place) {
        return values.get(place).filter(Number.class::isInstance).map(value -> new BigDecimal(value.toString()));
    }

    /** A day, from a date or from a number such as 20130131; nothing where there is none. */
    public Optional<LocalDate> day(int place) {
        return values.get(place).flatMap(value -> Optional.ofNullable(dayOf(value)));
    }

    private static @Nullable LocalDate dayOf(Object value) {
        return switch (value) {
            case Date date -> date.toLocalDate();
            case Timestamp moment -> moment.toLocalDateTime().toLocalDate();
            case LocalDate day -> day;
            case LocalDateTime moment -> moment.toLocalDate();
            case Number number -> basic(number.toString());
            default -> null;
        };
    }

    private static @Nullable LocalDate basic(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
