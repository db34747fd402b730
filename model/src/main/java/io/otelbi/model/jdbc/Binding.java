package io.otelbi.model.jdbc;

import io.otelbi.model.sql.Value;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Gives statements their values, each in the type of the column that it is compared with. */
public record Binding(ColumnTypes types) {

    /** {@code datetime} as Microsoft's driver numbers it; JDBC has no name for it. */
    private static final int DATETIME = -151;

    /** Binds the values of a statement, in order. */
    public void bind(PreparedStatement statement, List<Value> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private void bind(PreparedStatement statement, int place, Value value) throws SQLException {
        switch (value) {
            case Value.Day day
            when types.isDatetime(day.of()) ->
                statement.setObject(place, day.day().atStartOfDay(), DATETIME);
            case Value.Day day -> statement.setObject(place, day.day());
            case Value.Whole(long number) when number == (int) number -> statement.setInt(place, (int) number);
            case Value.Whole(long number) -> statement.setLong(place, number);
            case Value.Exact exact -> statement.setBigDecimal(place, exact.number());
            case Value.Text text when types.isOneCodePage(text.of()) -> statement.setString(place, text.text());
            case Value.Text text -> statement.setNString(place, text.text());
        }
    }
}
