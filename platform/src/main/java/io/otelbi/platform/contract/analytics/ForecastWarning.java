package io.otelbi.platform.contract.analytics;

/** Something that a reader of the forecast should know; {@code kind} is for programs, the sentence for people. */
public record ForecastWarning(String kind, String sentence) {}
