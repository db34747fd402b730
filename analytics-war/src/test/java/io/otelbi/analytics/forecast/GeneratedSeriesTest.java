package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for any series; 20,000 invented ones of all grains, scales and troubles, always the same. */
class GeneratedSeriesTest {

    private static final int SERIES = 20_000;

    private static final Set<Generated.Trouble> PLAIN = Set.of(Generated.Trouble.NONE, Generated.Trouble.NEGATIVE);

    @Test
    void forecastsAreFiniteAndWithinReasonWithOrderedBandsOfPositiveWidth() {
        for (long seed = 0; seed < SERIES; seed++) {
            Generated generated = Generated.of(seed);
            Forecast forecast = generated.forecast(generated.values());
            for (int h = 0; h < generated.horizon(); h++) {
                assertOrdered(forecast, h, generated, seed);
                assertReasonable(forecast.mean()[h], generated, seed);
            }
        }
    }

    private static void assertOrdered(Forecast forecast, int h, Generated generated, long seed) {
        double[] points = {
            forecast.band95().lower()[h],
            forecast.band80().lower()[h],
            forecast.mean()[h],
            forecast.band80().upper()[h],
            forecast.band95().upper()[h]
        };
        for (int i = 0; i < points.length; i++) {
            assertTrue(Double.isFinite(points[i]), "seed " + seed);
            assertTrue(i == 0 || points[i - 1] <= points[i], "seed " + seed + ": " + Arrays.toString(points));
        }
        // Only what is closed is certain, and only zeros make a series look closed.
        boolean certain = generated.trouble() == Generated.Trouble.ZEROS && forecast.mean()[h] == 0;
        assertTrue(certain || points[3] > points[1], "seed " + seed + ": " + Arrays.toString(points));
    }

    private static void assertReasonable(double mean, Generated generated, long seed) {
        double[] known = Arrays.stream(generated.clean()).toArray();
        double least = Arrays.stream(known).min().orElseThrow();
        double most = Arrays.stream(known).max().orElseThrow();
        switch (generated.trouble()) {
            case ZEROS -> least = Math.min(0, least);
            case SHIFT -> most *= 3;
            default -> {}
        }
        double far = 3 * (most - least);
        assertTrue(mean >= least - far && mean <= most + far, "seed " + seed + ": " + mean);
    }

    @Test
    void anotherUnitGivesTheSameForecastInThatUnit() {
        double[] units = {1024, 1.0 / 3, 1e-5, 7e6};
        for (long seed = 0; seed < SERIES; seed += 4) {
            Generated generated = Generated.of(seed);
            double unit = units[(int) (seed / 4 % units.length)];
            double[] scaled =
                    Arrays.stream(generated.values()).map(v -> v * unit).toArray();

            Forecast plain = generated.forecast(generated.values());
            Forecast other = generated.forecast(scaled);

            for (int h = 0; h < generated.horizon(); h++) {
                double tolerance = 1e-6 * Math.max(generated.range(), Math.abs(plain.mean()[h]));
                assertEquals(plain.mean()[h], other.mean()[h] / unit, tolerance, "seed " + seed);
            }
        }
    }

    /** The scale on which a series is modelled depends on how far it is from zero, so this holds but for a part of its range. */
    @Test
    void addingAConstantAddsItToTheForecast() {
        int far = 0;
        int tried = 0;
        for (long seed = 0; seed < SERIES; seed++) {
            Generated generated = Generated.of(seed);
            if (PLAIN.contains(generated.trouble()) && isLongEnough(generated)) {
                double constant =
                        Math.abs(Arrays.stream(generated.clean()).average().orElseThrow());
                double[] raised =
                        Arrays.stream(generated.values()).map(v -> v + constant).toArray();
                double moved =
                        mean(generated.forecast(raised)) - constant - mean(generated.forecast(generated.values()));
                tried++;
                far += Math.abs(moved) > 0.1 * generated.range() ? 1 : 0;
                assertEquals(0, moved, 0.25 * generated.range(), "seed " + seed);
            }
        }
        assertTrue(far < 0.003 * tried, far + " of " + tried);
    }

    private static double mean(Forecast forecast) {
        return Arrays.stream(forecast.mean()).average().orElseThrow();
    }

    /** A value ten ranges away, anywhere, the end included, is told; the forecast is as it was, or as if the value were missing. */
    @Test
    void oneWildValueMovesNothingAndIsTold() {
        int moved = 0;
        int enough = 0;
        int lost = 0;
        int tried = 0;
        for (long seed = 0; seed < SERIES; seed++) {
            Generated generated = Generated.of(seed);
            if (PLAIN.contains(generated.trouble()) && generated.values().length >= 3) {
                Wild wild = Wild.of(generated, new Random(seed));
                assertTrue(wild.isTold(), "seed " + seed);
                tried++;
                lost += wild.fromClean() > 0.1 && wild.fromMissing() > 0.1 ? 1 : 0;
                if (isLongEnough(generated)) {
                    enough++;
                    moved += wild.fromClean() > 0.1 ? 1 : 0;
                    assertTrue(wild.fromClean() < 0.2, "seed " + seed);
                }
            }
        }
        // Where one value tells much of what comes, losing it moves the forecast: a few noisy series that lost their
        // last one.
        assertTrue(moved <= 0.003 * enough, moved + " of " + enough);
        assertTrue(lost <= 0.002 * tried, lost + " of " + tried);
        assertFalse(enough < 2_000, "only " + enough + " series were long enough");
    }

    /**
     * A forecast of a series with a wild value.
     *
     * @param fromClean by how much its mean differs from that without the wild value, in ranges of the clean series
     * @param fromMissing the same from that of the series in which the value is missing
     */
    private record Wild(Forecast forecast, double fromClean, double fromMissing) {

        static Wild of(Generated generated, Random random) {
            double[] values = generated.values().clone();
            int at = random.nextInt(4) == 0 ? values.length - 1 : random.nextInt(values.length);
            boolean down = generated.trouble() == Generated.Trouble.NEGATIVE && random.nextBoolean();
            double[] missing = values.clone();
            values[at] += (down ? -10 : 10) * generated.range();
            missing[at] = Double.NaN;
            Forecast forecast = generated.forecast(values);
            double mean = mean(forecast);
            return new Wild(
                    forecast,
                    Math.abs(mean - mean(generated.forecast(generated.values()))) / generated.range(),
                    Math.abs(mean - mean(generated.forecast(missing))) / generated.range());
        }

        boolean isTold() {
            return forecast.warnings().stream()
                    .anyMatch(warning ->
                            warning.kind() == Warning.Kind.OUTLIERS || warning.kind() == Warning.Kind.LAST_VALUE);
        }
    }

    private static boolean isLongEnough(Generated generated) {
        int least = generated.grain() == Grain.WEEK ? 26 : 3 * generated.grain().season();
        return generated.values().length >= least;
    }
}
