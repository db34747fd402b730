package io.otelbi.local.plans;

import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.Table;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Passes rows on, those of sales several times over the same days, each time with order numbers of their own. */
final class RepeatedFacts implements RowSink {

    private static final Map<String, String> ORDER_NUMBERS = Map.of(
            "FactInternetSales", "SalesOrderNumber",
            "FactResellerSales", "SalesOrderNumber",
            "Sale", "WWI Invoice ID");
    private static final int APART = 10_000_000;

    private final RowSink sink;
    private final int times;

    RepeatedFacts(RowSink sink, int times) {
        this.sink = sink;
        this.times = times;
    }

    @Override
    public void row(Table table, @Nullable Object... values) {
        sink.row(table, values);
        String column = ORDER_NUMBERS.get(table.name());
        if (column == null) {
            return;
        }
        int place = table.columns().stream().map(Table.Column::name).toList().indexOf(column);
        for (int copy = 1; copy < times; copy++) {
            @Nullable Object[] again = values.clone();
            again[place] = numbered(Objects.requireNonNull(values[place], column), copy);
            sink.row(table, again);
        }
    }

    private static Object numbered(Object order, int copy) {
        return order instanceof Integer number ? (Object) (number + copy * APART) : order + "-" + copy;
    }
}
