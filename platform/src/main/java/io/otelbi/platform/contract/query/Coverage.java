package io.otelbi.platform.contract.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Which days a warehouse holds, as they are written there: a placeholder such as 9999-12-31 is among them.
 *
 * @param currency ISO 4217 code of every amount
 * @param firstDay first day with any sale
 * @param dataThrough last day with any sale
 * @param days every day with sales by channel, oldest first
 * @param undated rows of sales without a day, which no figure of a day holds
 */
public record Coverage(
        String source,
        String currency,
        LocalDate firstDay,
        LocalDate dataThrough,
        List<CoveredDay> days,
        long undated) {

    public Coverage {
        days = List.copyOf(days);
    }
}
