package io.otelbi.analytics.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which models are tried for a series, and how much each counts: in part a fixed share that proved itself over many
 * series, in part its own past errors on this one.
 */
final class Ensemble {

    /** How fast the weight falls with the error: {@code (least / error)^8}. */
    private static final double SHARPNESS = 8;

    /** A model whose errors are this much larger than the best's says nothing more. */
    private static final double HOPELESS = 10;

    /** Daily data have more outliers than they have level shifts: single errors are cut at two sigma. */
    private static final double DAILY_CUT = 2;

    /** Days below which robust models may take a quiet season for the level. */
    private static final int HALF_A_YEAR = 182;

    private static final double NO_CUT = Double.POSITIVE_INFINITY;

    /** What of the calendar is taken out of the series before a model sees it. */
    enum View {
        WHOLE,
        WITHOUT_HOLIDAYS,
        WITHOUT_CALENDAR
    }

    /**
     * One model and how it is used.
     *
     * @param share fixed share, relative to the others
     * @param log whether it works on logarithms, whatever the scale chosen for the series
     */
    record Candidate(Member member, View view, double share, boolean log) {

        /** The model's name, with what tells it from another use of the same model. */
        String name() {
            if (log) {
                return member.name() + " on logarithms";
            }
            return view == View.WITHOUT_HOLIDAYS ? member.name() + " without holidays" : member.name();
        }
    }

    private final List<Candidate> candidates;
    private final double fixed;

    private Ensemble(List<Candidate> candidates, double fixed) {
        this.candidates = List.copyOf(candidates);
        this.fixed = fixed;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Whether any model is given the series without what the calendar adds. */
    boolean usesCalendar() {
        return candidates.stream().anyMatch(candidate -> candidate.view() != View.WHOLE);
    }

    /** Observations from which on the models of a grain see its season; below it weeks have none, others repeat the last. */
    static int enough(Grain grain) {
        return switch (grain) {
            case HOUR -> 3 * 24;
            case DAY -> 4 * 7;
            case WEEK -> 2 * 52;
            case MONTH -> 2 * 12 + 3;
        };
    }

    static boolean isShort(Grain grain, int n) {
        return n < enough(grain);
    }

    /**
     * The models for a series.
     *
     * @param n observations
     * @param oldest how many of them the oldest past origin knows; a model whose season it has not seen is not tried
     * @param positive whether all observations are above zero
     * @param events whether recurring events were learned, which a model of the whole series would not know
     */
    static Ensemble of(Grain grain, int n, int oldest, boolean positive, boolean events) {
        int m = n >= 2 * grain.season() + 3 ? grain.season() : 1;
        return switch (grain) {
            case DAY -> isShort(grain, n) ? few(7, n) : n < 5 * m ? some(m) : daily(m, n, positive, events);
            case WEEK -> weekly(n >= 120 && oldest > 53 ? 52 : 1, positive, events);
            case MONTH -> monthly(grain.season(), n, positive, events);
            case HOUR -> isShort(grain, n) ? few(24, n) : hourly(m, n, n >= 2 * 168 + 3 && oldest > 169);
        };
    }

    /** For series without noise, which a line and, with a season, the airline model continue exactly. */
    static Ensemble exact(int m) {
        return new Ensemble(List.of(whole(m == 1 ? new StraightLine() : new Airline(m, NO_CUT), 1)), 1);
    }

    /** For many zeros. */
    static Ensemble intermittent(int m) {
        return new Ensemble(List.of(whole(new Intermittent(), 1), whole(Ets.regression(m, NO_CUT), 1)), 0.5);
    }

    /** For less than three or four cycles: nothing is estimated that they cannot tell. */
    private static Ensemble few(int m, int n) {
        Candidate last = whole(new SeasonalNaive(m), 1);
        return new Ensemble(n < 2 * m || m == 24 ? List.of(last) : List.of(last, whole(new SeasonalMean(m, m), 1)), 1);
    }

    private static Ensemble some(int m) {
        return new Ensemble(
                List.of(
                        whole(new SeasonalMean(m, 28), 1),
                        whole(Ets.regression(m, DAILY_CUT), 1),
                        whole(new Airline(m, DAILY_CUT), 0.5)),
                0.5);
    }

    private static Ensemble daily(int m, int n, boolean positive, boolean events) {
        List<Candidate> models = new ArrayList<>(List.of(
                new Candidate(Ets.smoothing(m, true, DAILY_CUT), View.WITHOUT_CALENDAR, 1.5, false),
                new Candidate(Ets.regression(m, DAILY_CUT), View.WITHOUT_CALENDAR, 1.5, false),
                new Candidate(new Airline(m, DAILY_CUT), View.WITHOUT_HOLIDAYS, 1, false)));
        if (!events) {
            models.add(new Candidate(new Airline(m, DAILY_CUT), View.WHOLE, 1, positive));
        }
        if (n < HALF_A_YEAR) {
            models.add(new Candidate(new SeasonalNaive(m), View.WITHOUT_HOLIDAYS, 3.5, false));
            return new Ensemble(models, 0.5);
        }
        return new Ensemble(models, 0.2);
    }

    private static Ensemble weekly(int m, boolean positive, boolean events) {
        return new Ensemble(
                List.of(
                        new Candidate(
                                new Airline(m, NO_CUT),
                                events ? View.WITHOUT_HOLIDAYS : View.WHOLE,
                                1,
                                positive && !events),
                        new Candidate(Ets.smoothing(1, true, NO_CUT), View.WITHOUT_CALENDAR, 1, false)),
                0.5);
    }

    private static Ensemble monthly(int m, int n, boolean positive, boolean events) {
        if (isShort(Grain.MONTH, n)) {
            // One year does not tell how well a model of it would have done.
            boolean oneYear = n < m + 3;
            return new Ensemble(
                    List.of(whole(new SeasonalDrift(m), 4), whole(Ets.smoothing(1, false, NO_CUT), oneYear ? 0.25 : 1)),
                    oneYear ? 1 : 0.8);
        }
        View view = events ? View.WITHOUT_HOLIDAYS : View.WHOLE;
        List<Candidate> models = List.of(
                new Candidate(new Airline(m, NO_CUT), view, 1, positive && !events),
                new Candidate(Ets.smoothing(m, true, NO_CUT), view, 1, false),
                new Candidate(new Theta(m), view, 1, positive && !events),
                new Candidate(new SeasonalDrift(m), view, n < 4 * m ? 5 : 0.8, false),
                new Candidate(Ets.smoothing(1, true, NO_CUT), view, 0.2, false));
        return new Ensemble(models, 0.55);
    }

    private static Ensemble hourly(int m, int n, boolean weeks) {
        List<Candidate> models = new ArrayList<>(List.of(whole(new Airline(m, NO_CUT), 1)));
        if (weeks) {
            models.add(whole(new Airline(168, NO_CUT), 1));
            models.add(whole(Ets.regression(168, NO_CUT), 1));
            return new Ensemble(models, 0);
        }
        models.add(whole(Ets.smoothing(m, false, NO_CUT), 1));
        models.add(whole(new SeasonalNaive(m), 1));
        if (n >= 8 * m) {
            models.add(whole(new SeasonalNaive(168), 1));
        }
        return new Ensemble(models, 0.3);
    }

    private static Candidate whole(Member member, double share) {
        return new Candidate(member, View.WHOLE, share, false);
    }

    /**
     * Weights that add up to 1, from each model's mean absolute past error.
     *
     * @param demoted names of models that get none, unless all of them are named
     */
    double[] weights(double[] errors, Set<String> demoted) {
        boolean all = candidates.stream().allMatch(candidate -> demoted.contains(candidate.name()));
        double least = Double.MAX_VALUE;
        for (int i = 0; i < errors.length; i++) {
            if (all || !demoted.contains(candidates.get(i).name())) {
                least = Math.min(least, errors[i]);
            }
        }
        least += Double.MIN_NORMAL;
        double[] shares = new double[errors.length];
        double[] earned = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            double ratio = least / (errors[i] + Double.MIN_NORMAL);
            boolean counts = all || !demoted.contains(candidates.get(i).name());
            if (counts && ratio > 1 / HOPELESS) {
                shares[i] = candidates.get(i).share();
                earned[i] = Math.sqrt(shares[i]) * Math.pow(ratio, SHARPNESS);
            }
        }
        return mixed(shares, earned);
    }

    private double[] mixed(double[] shares, double[] earned) {
        double sumOfShares = 0;
        double sumEarned = 0;
        for (int i = 0; i < shares.length; i++) {
            sumOfShares += shares[i];
            sumEarned += earned[i];
        }
        double[] weights = new double[shares.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = fixed * shares[i] / sumOfShares + (1 - fixed) * earned[i] / sumEarned;
        }
        return weights;
    }
}
