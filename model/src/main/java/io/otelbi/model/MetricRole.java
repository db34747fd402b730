package io.otelbi.model;

/** What a metric means to the questions that are asked; each at most once for each fact. */
public enum MetricRole {
    REVENUE,
    COST,
    UNITS,
    /** What was taken off the price. */
    DISCOUNT
}
