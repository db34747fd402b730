package io.otelbi.platform.contract.analytics;

/**
 * Which change is to be explained.
 *
 * @param kpi {@code revenue} or {@code units}
 * @param against {@code previous} (the window before) or {@code last_year}
 */
public record ExplanationRequest(InsightRequest about, String kpi, int windowDays, String against) {}
