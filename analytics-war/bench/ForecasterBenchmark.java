package io.otelbi.analytics.bench;

import io.otelbi.analytics.forecast.Forecaster;
import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.Outcome;
import io.otelbi.analytics.forecast.TimeSeries;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A forecast of each grain, selection, all past origins and intervals included, beside the seasonal naive
 * forecast of the same series; run by {@code ./bi bench speed}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ForecasterBenchmark {

    /** Grain, observations and horizon. */
    @Param({"DAY 1000 30", "DAY 4000 30", "WEEK 260 13", "MONTH 120 12", "HOUR 1000 48"})
    public String work;

    private TimeSeries series;
    private int horizon;
    private int season;

    @Setup
    public void invent() {
        String[] parts = work.split(" ");
        Grain grain = Grain.valueOf(parts[0]);
        horizon = Integer.parseInt(parts[2]);
        season = grain.season();
        Random random = new Random(1);
        double[] values = new double[Integer.parseInt(parts[1])];
        double level = 0;
        for (int t = 0; t < values.length; t++) {
            level += 0.01 * random.nextGaussian();
            values[t] = 100 * pattern(grain, t) * Math.exp(level + 0.15 * random.nextGaussian());
        }
        series = new TimeSeries(values, grain, LocalDate.of(2015, 1, 4), "US");
    }

    private static double pattern(Grain grain, int t) {
        double[] week = {0.9, 1.0, 1.1, 1.2, 1.5, 1.8, 0.5};
        return grain == Grain.DAY ? week[t % 7] : 1 + 0.3 * Math.sin(2 * Math.PI * t / grain.season());
    }

    @Benchmark
    public Outcome forecast() {
        return Forecaster.forecast(series, horizon);
    }

    @Benchmark
    public double[] seasonalNaive() {
        double[] values = series.values();
        double[] forecast = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            forecast[h] = values[values.length - season + h % season];
        }
        return forecast;
    }
}
