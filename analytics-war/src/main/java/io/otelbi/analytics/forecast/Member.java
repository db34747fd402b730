package io.otelbi.analytics.forecast;

import org.jspecify.annotations.Nullable;

/** One model of the ensemble, on the model's scale, where missing observations are NaN. */
interface Member {

    /** Its name in the literature. */
    String name();

    /**
     * Chooses the parameters on the first {@code end} observations.
     *
     * @param start parameters to start from, which shortens the search, or null
     */
    Fit fit(double[] y, int end, double @Nullable [] start);

    /** A model with its parameters chosen. */
    interface Fit {

        /** The parameters, to start the next fit from. */
        double[] parameters();

        /**
         * Forecasts from each origin, with the observations before it only.
         *
         * @param origins ascending numbers of known observations, each at most {@code y.length}
         * @return one row of {@code horizon} values for each origin
         */
        double[][] forecasts(double[] y, int[] origins, int horizon);
    }
}
