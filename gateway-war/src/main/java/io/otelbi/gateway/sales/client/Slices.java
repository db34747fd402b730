package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.sales.Filters;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.Window;
import io.otelbi.gateway.sales.WindowView;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From what is asked for to what bi-query takes. */
final class Slices {

    private Slices() {}

    static SalesSlice of(SalesRequest request, Window window) {
        Filters filters = request.filters();
        return new SalesSlice(
                request.source(),
                window.from(),
                window.to(),
                filters.channelOrAll(),
                filters.territory(),
                filters.category());
    }

    static InsightRequest about(SalesRequest request) {
        Filters filters = request.filters();
        return new InsightRequest(
                request.source(),
                request.asOf().orElse(null),
                filters.channelOrAll(),
                filters.territory(),
                filters.category(),
                request.includeSuspect(),
                false);
    }

    /** The day on which windows end; a day that the data do not cover is a 400. */
    static LocalDate lastDay(SalesRequest request, Completeness complete) {
        LocalDate latest = request.includeSuspect() ? complete.dataThrough() : complete.asOf();
        LocalDate day = request.asOf().orElse(latest);
        if (day.isBefore(complete.firstDay()) || day.isAfter(complete.dataThrough())) {
            throw ProblemException.parameter(
                    "as_of",
                    day.toString(),
                    "lies outside the data",
                    complete.firstDay() + ".." + complete.dataThrough());
        }
        return day;
    }

    /** Targets are set for the sales of a channel as a whole, so only those can be held against them. */
    static boolean hasTarget(Filters filters, SourceInfo source) {
        String channel = Objects.requireNonNullElse(filters.channel(), "");
        boolean isWhole = filters.territory() == null && filters.category() == null;
        return isWhole
                && source.channel(channel).filter(SourceInfo.Channel::targets).isPresent();
    }

    static List<SalesDay> everyDay(Window window, List<SalesDay> days) {
        Map<LocalDate, SalesDay> byDay = days.stream().collect(Collectors.toMap(SalesDay::day, Function.identity()));
        return window.from()
                .datesUntil(window.to().plusDays(1))
                .map(day -> byDay.getOrDefault(day, new SalesDay(day, BigDecimal.ZERO, 0, 0, 0, BigDecimal.ZERO)))
                .toList();
    }

    static WindowView view(Window window) {
        return new WindowView(window.from(), window.to(), window.days());
    }
}
