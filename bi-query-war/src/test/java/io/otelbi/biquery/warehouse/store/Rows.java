package io.otelbi.biquery.warehouse.store;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;

/** Rows without a database. */
public final class Rows {

    private Rows() {}

    /** A row of a result with these columns; days are {@link LocalDate}, amounts and counts {@link BigDecimal}. */
    public static Row of(Map<String, Object> columns) {
        ResultSetMetaData meta = proxy(ResultSetMetaData.class, (method, name) -> Types.DATE);
        return new Row(proxy(ResultSet.class, (method, name) -> switch (method) {
            case "getMetaData" -> meta;
            case "findColumn" -> 1;
            case "getLong" -> ((BigDecimal) value(columns, name)).longValueExact();
            default -> value(columns, name);
        }));
    }

    private static Object value(Map<String, Object> columns, Object name) {
        Object value = columns.get((String) name);
        if (value == null) {
            throw new IllegalArgumentException("There is no column " + name);
        }
        return value;
    }

    private interface Answer {
        Object to(String method, Object name);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Rows.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments == null ? "" : arguments[0])));
    }
}
