package io.otelbi.biquery.warehouse.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The current row of a result, read by column name; a null where none may be is an error that names the column. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** An amount; no rows to add up is nothing at all, so null reads as zero. */
    public BigDecimal amount(String column) throws SQLException {
        return optionalAmount(column).orElse(BigDecimal.ZERO);
    }

    /** An amount that may be unknown. */
    public Optional<BigDecimal> optionalAmount(String column) throws SQLException {
        return Optional.ofNullable(result.getBigDecimal(column));
    }

    /** A count; null reads as zero, as for {@link #amount}. */
    public long count(String column) throws SQLException {
        return result.getLong(column);
    }

    /** A day that must be there. */
    public LocalDate day(String column) throws SQLException {
        return optionalDay(column).orElseThrow(() -> new SQLException("No value in column " + column));
    }

    /** A day that may be missing; a date, or an integer such as 20130131. An integer that is none is missing too. */
    public Optional<LocalDate> optionalDay(String column) throws SQLException {
        if (result.getMetaData().getColumnType(result.findColumn(column)) == Types.DATE) {
            return Optional.ofNullable(result.getObject(column, LocalDate.class));
        }
        return Optional.ofNullable(result.getString(column)).flatMap(Row::basicDay);
    }

    private static Optional<LocalDate> basicDay(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    /** A text that must be there. */
    public String text(String column) throws SQLException {
        String text = result.getString(column);
        if (text == null) {
            throw new SQLException("No value in column " + column);
        }
        return text;
    }
}
