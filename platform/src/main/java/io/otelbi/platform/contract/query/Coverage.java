package io.otelbi.platform.contract.query;

import java.time.LocalDate;

/**
 * Which days a warehouse holds.
 *
 * @param currency ISO 4217 code of every amount
 * @param firstDay first day with any sale
 * @param dataThrough last day with any sale
 * @param undated rows of sales without a day, which no figure of a day holds
 */
public record Coverage(String source, String currency, LocalDate firstDay, LocalDate dataThrough, long undated) {}
