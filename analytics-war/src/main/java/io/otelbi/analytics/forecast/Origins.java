package io.otelbi.analytics.forecast;

/**
 * From where past forecasts are made.
 *
 * @param at numbers of observations known, ascending
 * @param horizon periods that each looks ahead
 */
record Origins(int[] at, int horizon) {

    /** Longest horizon tried; bands beyond it grow as they did before. */
    private static final int LONGEST = 91;

    /** Spreads origins over the newest part of the history; each keeps enough before it to learn a season. */
    static Origins over(Grain grain, int n, int ahead, int season) {
        int step = switch (grain) {
            case DAY -> 17;
            case WEEK -> 5;
            case MONTH -> 3;
            case HOUR -> 23;
        };
        int count = switch (grain) {
            case DAY -> 16;
            case WEEK, MONTH -> 12;
            case HOUR -> 8;
        };
        int horizon = Math.min(ahead, LONGEST);
        boolean few = grain != Grain.WEEK && n < 4 * grain.season();
        int least = Math.max(few ? grain.season() + 1 : 2 * season + 2, n / 3);
        while (step > 1 && first(n, horizon, count, step) < least) {
            step--;
        }
        while (count > 4 && first(n, horizon, count, step) < least) {
            count--;
        }
        while (horizon > 1 && first(n, horizon, count, step) < least) {
            horizon--;
        }
        int first = Math.max(1, first(n, horizon, count, step));
        int[] at = new int[count];
        for (int i = 0; i < count; i++) {
            at[i] = Math.min(first + i * step, n - horizon);
        }
        return new Origins(at, horizon);
    }

    private static int first(int n, int horizon, int count, int step) {
        return n - horizon - (count - 1) * step;
    }
}
