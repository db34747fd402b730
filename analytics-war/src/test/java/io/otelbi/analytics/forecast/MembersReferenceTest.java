package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The models against figures from elsewhere. */
class MembersReferenceTest {

    private static final double NO_CUT = Double.POSITIVE_INFINITY;

    /**
     * Maximum likelihood by R 4 ({@code arima(log(AirPassengers), c(0,1,1), seasonal = c(0,1,1))}): ma1 -0.4018, sma1
     * -0.5569; Box and Jenkins' book has 0.4 and 0.6. Conditional least squares lies between them.
     */
    @Test
    void theAirlineModelFindsTheParametersOfTheAirlineData() {
        double[] logs = AirPassengers.logs();

        double[] parameters =
                new Airline(12, NO_CUT).fit(logs, logs.length, null).parameters();

        assertEquals(0.4, parameters[0], 0.06);
        assertEquals(0.58, parameters[1], 0.07);
    }

    /** {@code predict(…, 12)} of the same model in R. */
    @Test
    void theAirlineModelForecastsNineteenSixtyOne() {
        double[] logs = AirPassengers.logs();
        double[] published = {
            6.110186, 6.053775, 6.171715, 6.199300, 6.232556, 6.368779,
            6.507294, 6.502906, 6.324698, 6.209008, 6.063487, 6.168025
        };

        double[] forecast =
                new Airline(12, NO_CUT).fit(logs, logs.length, null).forecasts(logs, new int[] {logs.length}, 12)[0];

        assertArrayEquals(published, forecast, 0.015);
    }

    /** Least squares lines through all observations computed anew at each step, in another language, from the paper. */
    @Test
    void theDynamicThetaModelFollowsItsPaper() {
        double[] values = Arrays.copyOf(AirPassengers.values(), 24);

        double[] forecast = Theta.with(0.4, 2).forecasts(values, new int[] {24}, 3)[0];

        assertArrayEquals(new double[] {137.86405696617692, 138.2635094511947, 138.64161395728163}, forecast, 1e-9);
    }

    /** The recursion by hand: level 126.1 (mean of the first ten), then {@code l += 0.3 (y - l)}. */
    @Test
    void simpleSmoothingIsTheRecursionOfTheTextbook() {
        double[] values = Arrays.copyOf(AirPassengers.values(), 24);

        double[] forecast = Ets.smoothing(1, false, NO_CUT)
                .with(new double[] {0.3, 0, 0, 0.9, 0}, values, 24)
                .forecasts(values, new int[] {24}, 2)[0];

        assertArrayEquals(new double[] {138.39187695755695, 138.39187695755695}, forecast, 1e-9);
    }

    /** Teunter, Syntetos and Babai's equations by hand over 0, 4, 0, 0 from chance 0.25 and size 4. */
    @Test
    void intermittentDemandIsChanceTimesSize() {
        double[] values = {0, 4, 0, 0};
        var fit = new Intermittent().fit(values, 4, new double[] {0.1, 0.2});
        double[] p = fit.parameters();
        double chance = 0.25;
        chance -= p[0] * chance;
        chance += p[0] * (1 - chance);
        chance -= p[0] * chance;
        chance -= p[0] * chance;

        assertEquals(chance * 4, fit.forecasts(values, new int[] {4}, 1)[0][0], 1e-12);
    }

    /** On the classic series the whole ensemble must do what a single good model does: under 5 % off in the last year. */
    @Test
    void theEnsembleForecastsTheAirlinesLastYear() {
        double[] values = AirPassengers.values();
        var series = new TimeSeries(Arrays.copyOf(values, 132), Grain.MONTH, null, null);

        Forecast forecast = ((Outcome.Made) Forecaster.forecast(series, 12)).forecast();

        double error = 0;
        double sum = 0;
        for (int h = 0; h < 12; h++) {
            error += Math.abs(forecast.mean()[h] - values[132 + h]);
            sum += values[132 + h];
        }
        assertEquals(0, error / sum, 0.05);
    }
}
