package io.otelbi.analytics.insight;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.TimeSeries;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.query.SalesDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Daily sales as a series of whole periods; a period that the data begin or end in the middle of is left out.
 *
 * @param start first day of the first period
 */
public record PeriodSeries(Grain grain, LocalDate start, double[] values) {

    private static final double LUMPY = 0.25;

    /**
     * Days of a warehouse.
     *
     * @param weekStart the day on which its weeks begin
     */
    public record Span(LocalDate from, LocalDate to, DayOfWeek weekStart) {}

    /** The grain of a name in the API. */
    public static Grain grain(String key) {
        return Grain.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /**
     * Adds days up to periods.
     *
     * @param span from the first day with any data to the last day to use
     */
    public static PeriodSeries of(List<SalesDay> days, Measure measure, Grain grain, Span span) {
        LocalDate begun = start(grain, span.from(), span.weekStart());
        LocalDate first = begun.isBefore(span.from()) ? next(grain, begun) : begun;
        TreeMap<LocalDate, Double> sums = new TreeMap<>();
        for (LocalDate at = first; !next(grain, at).minusDays(1).isAfter(span.to()); at = next(grain, at)) {
            sums.put(at, 0.0);
        }
        for (SalesDay day : days) {
            sums.computeIfPresent(start(grain, day.day(), span.weekStart()), (at, sum) -> sum + measure.of(day));
        }
        return new PeriodSeries(
                grain,
                first,
                sums.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static LocalDate start(Grain grain, LocalDate day, DayOfWeek weekStart) {
        return period(grain).start(day, weekStart);
    }

    /** The last day of the period that begins on a day. */
    public static LocalDate end(Grain grain, LocalDate start) {
        return next(grain, start).minusDays(1);
    }

    private static LocalDate next(Grain grain, LocalDate start) {
        return period(grain).next(start);
    }

    /** The period of a grain; hours are added up to days. */
    private static io.otelbi.platform.contract.question.Grain period(Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> io.otelbi.platform.contract.question.Grain.DAY;
            case WEEK -> io.otelbi.platform.contract.question.Grain.WEEK;
            case MONTH -> io.otelbi.platform.contract.question.Grain.MONTH;
        };
    }

    /** First day of a period; those after the last observed one are to come. */
    public LocalDate date(int period) {
        return switch (grain) {
            case HOUR, DAY -> start.plusDays(period);
            case WEEK -> start.plusWeeks(period);
            case MONTH -> start.plusMonths(period);
        };
    }

    /** Periods that cover a number of days. */
    public int periods(int days) {
        return switch (grain) {
            case HOUR -> 24 * days;
            case DAY -> days;
            case WEEK -> Math.ceilDiv(days, 7);
            case MONTH -> (int) Math.ceil(days / 30.4375);
        };
    }

    /** The series with the public holidays of a country or region; none where the code is empty. */
    public TimeSeries series(String country) {
        return new TimeSeries(values, grain, start, country.isEmpty() ? null : country);
    }

    /** Whether the sales are booked in lumps, so that a model of the periods is wrong: the natural grain is longer. */
    public boolean isLumpy() {
        return presence() < LUMPY;
    }

    /** The share of the newest year's periods in which there was any sale at all, 0..1. */
    public double presence() {
        int year = switch (grain) {
            case HOUR -> 24 * 364;
            case DAY -> 364;
            case WEEK -> 52;
            case MONTH -> 12;
        };
        int from = Math.max(0, values.length - year);
        long sold = Arrays.stream(values, from, values.length)
                .filter(value -> value != 0)
                .count();
        return values.length == 0 ? 0 : (double) sold / (values.length - from);
    }
}
