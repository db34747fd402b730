package io.otelbi.local.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How lively a day is: trend, yearly and weekly season, and promotions. */
record Season(LocalDate start, double yearlyGrowth, List<Double> weekdays) {

    private static final double YEARLY_SWING = 0.25;
    private static final int PEAK_DAY_OF_YEAR = 340;

    Season {
        weekdays = List.copyOf(weekdays);
    }

    /** {@code (1 + growth)^years * weekday * (1 + swing cos(2 pi (day - peak) / 365.25)) * promotion}. */
    double level(LocalDate day) {
        double years = ChronoUnit.DAYS.between(start, day) / 365.25;
        double yearly =
                1 + YEARLY_SWING * StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - PEAK_DAY_OF_YEAR) / 365.25);
        double weekday = weekdays.get(day.getDayOfWeek().getValue() - 1);
        return StrictMath.pow(1 + yearlyGrowth, years) * weekday * yearly * (isPromotion(day) ? 1.35 : 1.0);
    }

    /** Two weeks in May and two in November. */
    static boolean isPromotion(LocalDate day) {
        return (day.getMonthValue() == 5 || day.getMonthValue() == 11)
                && day.getDayOfMonth() >= 15
                && day.getDayOfMonth() < 29;
    }
}
