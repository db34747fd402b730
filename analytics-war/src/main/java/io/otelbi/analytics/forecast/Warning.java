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
        /** Weekdays or dates without any sale are answered with exactly 0. */
        CLOSED_DAYS,
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
