package io.otelbi.model;

/** Which way a metric should move. */
public enum Good {
    UP,
    DOWN,
    NEITHER
}
