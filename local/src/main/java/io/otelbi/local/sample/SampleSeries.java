package io.otelbi.local.sample;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.TimeSeries;
import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Daily revenue of the sample warehouses by territory and salesperson, as series for the benchmark. */
public final class SampleSeries {

    private SampleSeries() {}

    /** Each one's days, from the first to the last complete one. */
    public static Map<String, TimeSeries> daily(long seed) {
        Map<String, TimeSeries> series = new LinkedHashMap<>();
        var bikes = new Sums("FactInternetSales", "OrderDate", "SalesAmount", "SalesTerritoryKey");
        AdventureWorksSample.generate(seed, bikes);
        bikes.series(AdventureWorksSample.START, AdventureWorksSample.LAST_BIKES, series);
        var wholesale = new Sums("Sale", "Invoice Date Key", "Total Excluding Tax", "Salesperson Key");
        WideWorldImportersSample.generate(seed, wholesale);
        wholesale.series(WideWorldImportersSample.START, WideWorldImportersSample.END, series);
        return series;
    }

    private record Sums(String fact, String day, String amount, String by, Map<String, TreeMap<LocalDate, Double>> sums)
            implements RowSink {

        Sums(String fact, String day, String amount, String by) {
            this(fact, day, amount, by, new TreeMap<>());
        }

        @Override
        public void row(Table table, @Nullable Object... values) {
            if (table.name().equals(fact)) {
                Object date = value(table, values, day);
                LocalDate at = date instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) date;
                double revenue = ((BigDecimal) value(table, values, amount)).doubleValue();
                sums.computeIfAbsent(fact + " " + value(table, values, by), any -> new TreeMap<>())
                        .merge(at, revenue, Double::sum);
            }
        }

        private static Object value(Table table, @Nullable Object[] values, String column) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (table.columns().get(i).name().equals(column) && value != null) {
                    return value;
                }
            }
            throw new IllegalArgumentException("There is no value in " + table.name() + "." + column);
        }

        void series(LocalDate start, LocalDate end, Map<String, TimeSeries> into) {
            sums.forEach((name, days) -> {
                double[] values = new double[(int) ChronoUnit.DAYS.between(start, end) + 1];
                days.forEach((day, sum) -> {
                    int at = (int) ChronoUnit.DAYS.between(start, day);
                    if (at < values.length) {
                        values[at] = sum;
                    }
                });
                into.put(name, new TimeSeries(values, Grain.DAY, start, "US"));
            });
        }
    }
}
