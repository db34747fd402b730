package io.otelbi.analytics.forecast;

/**
 * Something about the data that a reader of the forecast should know.
 *
 * @param sentence for a business reader, ends with a full stop
 */
public record Warning(Kind kind, String sentence) {

    /** What was noticed. */
    public enum Kind {
        /** Too few observations for a season. */
        SHORT_HISTORY,
        /** Zeros before the first sale were left out. */
        LAUNCH,
        /** Nothing but zeros for far longer than ever before. */
        DISCONTINUED,
        /** Weekdays, hours or dates without any sale are answered with exactly 0. */
        CLOSED_DAYS,
        /** A weekday, or an hour of the week, was opened or closed lately; the forecast follows the newest rule. */
        OPENING_CHANGED,
        /** The same part of every year has no sales and is answered with exactly 0. */
        OUT_OF_SEASON,
        /** A run of zeros that never came back was left out. */
        CLOSURE,
        /** One or two values far from all others in time were left out. */
        STRAY_DATE,
        /** Days that stand out in the same way each time were learned from the data. */
        RECURRING_EVENT,
        /** Values far outside their neighbourhood were left out. */
        OUTLIERS,
        /** The last value is far from what was to be expected and was left out. */
        LAST_VALUE,
        /** The level changed and stayed; the forecast follows. */
        LEVEL_SHIFT,
        /** The newest values fell to a small part; the data look incomplete. */
        INCOMPLETE_TAIL,
        /** Most periods have no demand. */
        INTERMITTENT,
        /** The newest periods are missing. */
        MISSING_TAIL
    }
}
