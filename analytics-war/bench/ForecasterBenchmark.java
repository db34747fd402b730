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
 * A forecast of daily observations, selection, sixteen past origins and intervals included, beside the seasonal naive
 * forecast of the same series; run by {@code ./bi bench speed}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ForecasterBenchmark {

    private static final int HORIZON = 30;

    @Param({"1000", "4000"})
    public int observations;

    private TimeSeries series;

    @Setup
    public void invent() {
        Random random = new Random(1);
        double[] week = {0.9, 1.0, 1.1, 1.2, 1.5, 1.8, 0.5};
        double[] values = new double[observations];
        double level = 0;
        for (int t = 0; t < values.length; t++) {
            level += 0.01 * random.nextGaussian();
            values[t] = 100 * week[t % 7] * Math.exp(level + 0.15 * random.nextGaussian());
        }
        series = new TimeSeries(values, Grain.DAY, LocalDate.of(2015, 1, 4), "US");
    }

    @Benchmark
    public Outcome forecast() {
        return Forecaster.forecast(series, HORIZON);
    }

    @Benchmark
    public double[] seasonalNaive() {
        double[] values = series.values();
        double[] forecast = new double[HORIZON];
        for (int h = 0; h < HORIZON; h++) {
            forecast[h] = values[values.length - 7 + h % 7];
        }
        return forecast;
    }
}
