package io.otelbi.analytics.forecast;

import static io.otelbi.analytics.forecast.Simulated.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.forecast.Warning.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back is learned; what never came back is an outlier. */
class RecurringEventsTest {

    private static final Map<String, Predicate<LocalDate>> RULES = Map.of(
            "first of the month", day -> day.getDayOfMonth() == 1,
            "last of the month", day -> day.getDayOfMonth() == day.lengthOfMonth(),
            "fifteenth", day -> day.getDayOfMonth() == 15,
            "last working day", RecurringEventsTest::isLastWorkingDay,
            "second Tuesday", day -> day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))),
            "last Friday", day -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY))),
            "Black Friday", RecurringEventsTest::isBlackFriday,
            "7 July", day -> MonthDay.from(day).equals(MonthDay.of(7, 7)),
            "25 December", day -> MonthDay.from(day).equals(MonthDay.of(12, 25)),
            "10 June", day -> MonthDay.from(day).equals(MonthDay.of(6, 10)));

    private static boolean isLastWorkingDay(LocalDate day) {
        LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
        while (last.getDayOfWeek().getValue() > 5) {
            last = last.minusDays(1);
        }
        return day.equals(last);
    }

    private static boolean isBlackFriday(LocalDate day) {
        LocalDate thanksgiving =
                LocalDate.of(day.getYear(), 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        return day.equals(thanksgiving.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "first of the month, 2021-01-01, 1095, 8, 0.08",
        "first of the month, 2022-03-05, 400, 0.2, 0.08",
        "last of the month, 2021-01-01, 1095, 2, 0.15",
        "fifteenth, 2022-03-05, 500, 3, 0.1",
        "last working day, 2021-01-01, 1095, 4, 0.1",
        "second Tuesday, 2022-03-05, 500, 5, 0.1",
        "last Friday, 2021-01-01, 1095, 3, 0.1",
        "Black Friday, 2019-06-01, 1620, 5, 0.1",
        "7 July, 2019-01-01, 1640, 6, 0.1"
    })
    void aDayThatComesBackIsForecast(String rule, LocalDate start, int n, double times, double noise) {
        int horizon = 60;
        Predicate<LocalDate> special = Objects.requireNonNull(RULES.get(rule));
        double[] usual = usual(n + horizon, noise);
        for (int t = 0; t < usual.length; t++) {
            usual[t] *= special.test(start.plusDays(t)) ? times : 1;
        }

        Forecast forecast = forecast(Grain.DAY, Arrays.copyOf(usual, n), start, horizon);

        for (int h = 0; h < horizon; h++) {
            double expected = special.test(start.plusDays(n + h)) ? 100 * times : 100;
            assertEquals(expected, forecast.mean()[h], 0.3 * expected, rule + ", " + start.plusDays(n + h));
        }
        assertTrue(warns(forecast, Kind.RECURRING_EVENT));
        assertFalse(warns(forecast, Kind.OUTLIERS));
    }

    /** 30 June 2024 is a Sunday, on which the shop is closed: the last open day of the month and quarter is the 29th. */
    @ParameterizedTest
    @CsvSource({"1, 550", "1, 900", "3, 550", "3, 420"})
    void theLastOpenDayOfMonthsAndQuartersIsForecast(int months, int n) {
        LocalDate end = LocalDate.of(2024, 6, 20);
        LocalDate start = end.minusDays(n);
        double[] usual = usual(n, 0.1);
        for (int t = 0; t < n; t++) {
            LocalDate day = start.plusDays(t);
            boolean closed = day.getDayOfWeek() == DayOfWeek.SUNDAY;
            usual[t] *= closed ? 0 : isLastOpenDay(day) && day.getMonthValue() % months == 0 ? 5 : 1;
        }

        Forecast forecast = forecast(Grain.DAY, usual, start, 14);

        assertEquals(500, forecast.mean()[9], 150);
        assertEquals(0, forecast.mean()[10]);
        assertEquals(100, forecast.mean()[11], 30);
        assertTrue(warns(forecast, Kind.RECURRING_EVENT));
    }

    private static boolean isLastOpenDay(LocalDate day) {
        LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
        return day.equals(last.getDayOfWeek() == DayOfWeek.SUNDAY ? last.minusDays(1) : last);
    }

    private static double[] usual(int n, double noise) {
        Random random = new Random(n);
        return random.doubles(n)
                .map(any -> 100 * Math.exp(noise * random.nextGaussian()))
                .toArray();
    }

    private static Forecast forecast(Grain grain, double[] values, LocalDate start, int horizon) {
        var series = new TimeSeries(values, grain, start, "US");
        return ((Outcome.Made) Forecaster.forecast(series, horizon)).forecast();
    }

    @ParameterizedTest
    @CsvSource({
        "25 December, 2016-01-04, 412, 3",
        "25 December, 2019-01-07, 203, 0.3",
        "Black Friday, 2017-01-02, 356, 3",
        "10 June, 2018-01-01, 281, 4"
    })
    void aWeekOfTheYearThatComesBackIsForecastWhereItFalls(String rule, LocalDate start, int n, double times) {
        int horizon = 8;
        double[] usual = usual(n + horizon, 0.05);
        for (int t = 0; t < usual.length; t++) {
            usual[t] *= holds(rule, start.plusWeeks(t)) ? times : 1;
        }

        Forecast forecast = forecast(Grain.WEEK, Arrays.copyOf(usual, n), start, horizon);

        for (int h = 0; h < horizon; h++) {
            double expected = holds(rule, start.plusWeeks(n + h)) ? 100 * times : 100;
            assertEquals(expected, forecast.mean()[h], 0.3 * expected, rule + ", " + start.plusWeeks(n + h));
        }
        assertTrue(warns(forecast, Kind.RECURRING_EVENT));
    }

    private static boolean holds(String rule, LocalDate week) {
        return week.datesUntil(week.plusWeeks(1)).anyMatch(Objects.requireNonNull(RULES.get(rule)));
    }

    @Test
    void aDayThatNeverCameBackIsAnOutlier() {
        double[] values = usual(1000, 0.08);
        values[730] *= 9;

        Forecast forecast = forecast(Grain.DAY, values, LocalDate.of(2020, 3, 2), 30);

        assertTrue(warns(forecast, Kind.OUTLIERS));
        assertFalse(warns(forecast, Kind.RECURRING_EVENT));
        for (double mean : forecast.mean()) {
            assertEquals(100, mean, 15);
        }
    }

    @Test
    void aSeriesWithoutDatesHasNoEvents() {
        double[] values = usual(800, 0.08);
        for (int t = 0; t < values.length; t += 30) {
            values[t] *= 5;
        }

        var series = new TimeSeries(values, Grain.DAY, null, null);
        Forecast forecast = ((Outcome.Made) Forecaster.forecast(series, 14)).forecast();

        assertFalse(warns(forecast, Kind.RECURRING_EVENT));
    }
}
