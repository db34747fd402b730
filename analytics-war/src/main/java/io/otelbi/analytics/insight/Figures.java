package io.otelbi.analytics.insight;

import org.jspecify.annotations.Nullable;

/** Numbers as they leave the service. */
public final class Figures {

    private Figures() {}

    /** Rounded to cents. */
    public static double cents(double value) {
        return Math.round(100 * value) / 100.0;
    }

    /** The value, or null where it is none: JSON knows no NaN. */
    public static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
