package io.otelbi.model.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.model.jdbc.ColumnTypes.Listed;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableColumn;
import io.otelbi.model.sql.TableName;
import io.otelbi.model.sql.Value;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingTest {

    private static final LocalDate DAY = LocalDate.of(2017, 10, 15);
    private static final ColumnTypes TYPES = ColumnTypes.of(List.of(
            new Listed("dbo.Sales", "Sold", "datetime"),
            new Listed("dbo.Sales", "Shipped", "date"),
            new Listed("dbo.Sales", "Region", "VARCHAR"),
            new Listed("dbo.Sales", "Name", "nvarchar")));

    @Test
    void aValueGoesInTheTypeOfItsColumn() throws SQLException {
        List<Value> values = List.of(
                new Value.Day(DAY, List.of(column("SOLD"))),
                new Value.Day(DAY, List.of(column("Shipped"))),
                new Value.Day(DAY, List.of()),
                new Value.Text("Nord", List.of(column("Region"))),
                new Value.Text("Nord", List.of(column("Name"))),
                new Value.Text("Nord", List.of(column("Elsewhere"))),
                new Value.Whole(Integer.MAX_VALUE),
                new Value.Whole(Integer.MAX_VALUE + 1L),
                new Value.Exact(new BigDecimal("1.10")));
        assertEquals(
                List.of(
                        "setObject[1, 2017-10-15T00:00, -151]",
                        "setObject[2, 2017-10-15]",
                        "setObject[3, 2017-10-15]",
                        "setString[4, Nord]",
                        "setNString[5, Nord]",
                        "setNString[6, Nord]",
                        "setInt[7, 2147483647]",
                        "setLong[8, 2147483648]",
                        "setBigDecimal[9, 1.10]"),
                bound(TYPES, values));
    }

    @Test
    void aDatabaseThatWasNotAskedYetGetsThePlainTypes() throws SQLException {
        List<Value> values =
                List.of(new Value.Day(DAY, List.of(column("Sold"))), new Value.Text("Nord", List.of(column("Region"))));
        assertEquals(List.of("setObject[1, 2017-10-15]", "setNString[2, Nord]"), bound(ColumnTypes.UNKNOWN, values));
    }

    private static TableColumn column(String name) {
        var table = new TableName(List.of(new Identifier("DBO", true), new Identifier("sales", true)));
        return new TableColumn(table, new Identifier(name, true));
    }

    private static List<String> bound(ColumnTypes types, List<Value> values) throws SQLException {
        List<String> calls = new ArrayList<>();
        var statement = (PreparedStatement) Proxy.newProxyInstance(
                BindingTest.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (any, method, given) -> {
                    calls.add(method.getName() + Arrays.toString(given));
                    return null;
                });
        new Binding(types).bind(statement, values);
        return calls;
    }
}
