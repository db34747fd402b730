package io.otelbi.gateway.sales;

import java.time.LocalDate;

/** The days of an answer, both inclusive. */
public record WindowView(LocalDate from, LocalDate to, int days) {}
