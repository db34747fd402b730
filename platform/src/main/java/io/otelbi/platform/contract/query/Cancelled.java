package io.otelbi.platform.contract.query;

/** How many running statements were told to stop. */
public record Cancelled(int statements) {}
