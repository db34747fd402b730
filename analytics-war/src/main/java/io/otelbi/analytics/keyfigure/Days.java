package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The days of a window. */
public final class Days {

    private Days() {}

    /** Every day of a window, oldest first; nothing was sold on those that are not among the given ones. */
    public static List<SalesDay> every(Window window, List<SalesDay> days) {
        Map<?, SalesDay> byDay = days.stream().collect(Collectors.toMap(SalesDay::day, Function.identity()));
        return window.from()
                .datesUntil(window.to().plusDays(1))
                .map(day -> {
                    SalesDay known = byDay.get(day);
                    return known == null ? new SalesDay(day, BigDecimal.ZERO, 0, 0, 0, BigDecimal.ZERO) : known;
                })
                .toList();
    }
}
