package io.otelbi.platform.contract.analytics;

/**
 * Which ranking is wanted.
 *
 * @param by {@code product}, {@code customer}, {@code territory}, {@code category}, {@code reseller} or
 *     {@code salesperson}
 * @param measure {@code revenue}, {@code units} or {@code orders}
 * @param windowDays days of the window, and of the one before that it is compared with
 * @param topN rows wanted
 */
public record RankingRequest(InsightRequest about, String by, String measure, int windowDays, int topN) {}
