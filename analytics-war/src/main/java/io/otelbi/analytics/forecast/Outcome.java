package io.otelbi.analytics.forecast;

/** What the forecaster answers: a forecast, or why there cannot be one. */
public sealed interface Outcome {

    /**
     * No forecast.
     *
     * @param sentence what is missing, ends with a full stop
     */
    record Refused(Reason reason, String sentence) implements Outcome {}

    /** A forecast. */
    record Made(Forecast forecast) implements Outcome {}

    /** Why a series cannot be forecast. */
    enum Reason {
        /** Not one observation. */
        NO_OBSERVATIONS,
        /** A value is infinite. */
        INFINITE_VALUE
    }
}
