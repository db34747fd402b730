package io.otelbi.analytics.forecast;

/**
 * Makes the forecasts of parts add up to the forecast of the whole: what is missing is spread over the parts by the
 * variances of their errors, the surest moving least (weighted least squares with a whole that stays), never below zero,
 * and to the cent (largest remainder).
 *
 * @see <a href="https://doi.org/10.1080/01621459.2018.1448825">Wickramasuriya, Athanasopoulos and Hyndman 2019, MinT; here
 *     with a diagonal covariance and the whole fixed</a>
 */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * One period.
     *
     * @param whole forecast of the whole, at least zero where {@code nonNegative}
     * @param parts forecasts of the parts
     * @param deviations standard deviations of the parts' errors
     * @return the parts in cents, which add up to {@code Math.round(100 * whole)}
     */
    public static long[] cents(double whole, double[] parts, double[] deviations, boolean nonNegative) {
        double[] adjusted = parts.clone();
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            weights += deviations[i] * deviations[i];
            sum += parts[i];
        }
        double missing = whole - sum;
        for (int i = 0; i < parts.length; i++) {
            double share = weights > 0 ? deviations[i] * deviations[i] / weights : 1.0 / parts.length;
            adjusted[i] += share * missing;
        }
        if (nonNegative) {
            raise(adjusted, whole);
        }
        return rounded(adjusted, Math.round(100 * whole));
    }

    /** Lifts negative parts to zero and shrinks the others so that the sum stays. */
    private static void raise(double[] parts, double whole) {
        double positive = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.max(0, parts[i]);
            positive += parts[i];
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = positive > 0 ? parts[i] * whole / positive : whole / parts.length;
        }
    }

    private static long[] rounded(double[] parts, long whole) {
        long[] cents = new long[parts.length];
        double[] remainders = new double[parts.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            cents[i] = (long) Math.floor(100 * parts[i]);
            remainders[i] = 100 * parts[i] - cents[i];
            left -= cents[i];
        }
        while (left != 0) {
            int best = 0;
            for (int i = 1; i < parts.length; i++) {
                boolean better = left > 0 ? remainders[i] > remainders[best] : remainders[i] < remainders[best];
                best = better ? i : best;
            }
            cents[best] += Long.signum(left);
            remainders[best] -= Long.signum(left);
            left -= Long.signum(left);
        }
        return cents;
    }
}
