package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.Forecaster;
import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.Outcome;
import io.otelbi.analytics.forecast.TimeSeries;
import io.otelbi.local.sample.SampleSeries;
import io.otelbi.local.system.Warehouses;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How good the forecasts are beside repeating the last season, in the same run. */
@Command(
        name = "bench-forecast",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Forecasts tasks whose future is known and prints errors as ratios to repeating the last season.",
            "Tasks come from tasks.jsonl.gz and truth.jsonl.gz in a folder, or else from the sample warehouses."
        })
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--tasks", paramLabel = "DIR", description = "Folder with tasks.jsonl.gz and truth.jsonl.gz.")
    private Path tasks = Path.of("../shared/bench/forecast");

    private record Known(Task task, double[] actual) {}

    @Override
    public Integer call() throws IOException {
        boolean given = Files.exists(tasks.resolve("tasks.jsonl.gz"));
        List<Known> known = given ? read() : ofSample();
        System.out.println((given ? "Tasks of " + tasks : "Tasks of the sample warehouses")
                + ", twice: to warm up, and to measure.");
        scores(known);
        Map<Grain, Score> scores = scores(known);
        System.out.println(Score.head());
        scores.forEach((grain, score) -> System.out.println(score.row(grain.word())));
        return 0;
    }

    private static Map<Grain, Score> scores(List<Known> known) {
        Map<Grain, Score> scores = new EnumMap<>(Grain.class);
        for (Known one : known) {
            long begin = System.nanoTime();
            Outcome outcome =
                    Forecaster.forecast(one.task().series(), one.task().horizon());
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (outcome instanceof Outcome.Made made) {
                scores.computeIfAbsent(one.task().series().grain(), any -> new Score())
                        .add(one.task(), made.forecast(), one.actual(), seconds);
            }
        }
        return scores;
    }

    private List<Known> read() throws IOException {
        Map<JsonValue, double[]> truth = new HashMap<>();
        for (String line : lines("truth.jsonl.gz")) {
            JsonObject object = JsonLine.object(line);
            truth.put(Task.id(object), Task.values(object, "actual"));
        }
        List<Known> known = new ArrayList<>();
        for (String line : lines("tasks.jsonl.gz")) {
            Task task = Task.of(JsonLine.object(line));
            double[] actual = truth.get(task.id());
            if (actual != null) {
                known.add(new Known(task, actual));
            }
        }
        return known;
    }

    private List<String> lines(String file) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(tasks.resolve(file))), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    /** Every daily series of both samples, cut at several days, thirty days ahead. */
    private static List<Known> ofSample() {
        int horizon = 30;
        List<Known> known = new ArrayList<>();
        SampleSeries.daily(Warehouses.SEED).forEach((name, series) -> {
            double[] values = series.values();
            for (int cut = horizon; cut <= 6 * horizon; cut += horizon) {
                int n = values.length - cut;
                var history = new TimeSeries(Arrays.copyOf(values, n), Grain.DAY, series.start(), "US");
                double[] actual = Arrays.copyOfRange(values, n, n + horizon);
                known.add(new Known(
                        new Task(Json.createValue(name + "@" + cut), history, horizon, 7, List.of()), actual));
            }
        });
        return known;
    }
}
