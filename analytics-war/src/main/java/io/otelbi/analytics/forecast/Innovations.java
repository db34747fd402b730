package io.otelbi.analytics.forecast;

/**
 * Keeps single outliers from moving the states of a model: one-step errors are cut at a multiple of a running scale, and
 * their loss grows linearly beyond it (Huber). A lasting change raises the scale and is followed.
 *
 * @see <a href="https://doi.org/10.1002/for.1125">Gelper, Fried and Croux 2010, Robust forecasting with exponential
 *     and Holt-Winters smoothing</a>
 */
final class Innovations {

    /** How fast the scale follows. */
    private static final double RATE = 0.03;

    /** Mean absolute value of normal noise to its standard deviation, for errors cut at two of it. */
    private static final double MEAN_TO_SIGMA = 1.3;

    private final double multiple;
    private double scale;
    private double loss;

    /**
     * @param multiple of the scale at which errors are cut; infinite to cut none
     * @param scale to begin with
     */
    Innovations(double multiple, double scale) {
        this.multiple = multiple;
        this.scale = scale;
    }

    /** The error as the model may use it. */
    double cut(double error) {
        double size = Math.abs(error);
        double most = multiple * scale;
        if (size <= most) {
            loss += error * error;
            scale += RATE * (size * MEAN_TO_SIGMA - scale);
            return error;
        }
        loss += most * (2 * size - most);
        scale += RATE * (most * MEAN_TO_SIGMA - scale);
        return Math.copySign(most, error);
    }

    /** The sum of the errors' losses so far. */
    double loss() {
        return loss;
    }
}
