package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.Forecast;
import io.otelbi.analytics.forecast.Forecaster;
import io.otelbi.analytics.forecast.Outcome;
import io.otelbi.analytics.forecast.Warning;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The forecaster over JSON lines; needs no server. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = {
            "Forecasts series: one JSON object a line on standard input, one a line on standard output.",
            "In:  id, frequency (D W M H), start (ISO date or null), country (ISO-2 or null), horizon,",
            "     values (null = missing).",
            "Out: id, mean, lower and upper {\"80\": […], \"95\": […]}, members, warnings, cpu_s;",
            "     or id and error."
        },
        footer = {
            "",
            "Example: echo '{\"id\":\"a\",\"frequency\":\"D\",\"horizon\":3,\"values\":[1,2,3]}' | ./bi forecast"
        })
public final class ForecastCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    out.println(answer(line).build());
                }
            }
        }
        out.flush();
        return 0;
    }

    private static JsonObjectBuilder answer(String line) {
        JsonObject task;
        try {
            task = Task.object(line);
        } catch (JsonException e) {
            return error("", "The line is not a JSON object.");
        }
        try {
            return forecast(Task.of(task));
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            return error(Task.id(task), "The line is not a task: " + e.getMessage());
        }
    }

    private static JsonObjectBuilder forecast(Task task) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Outcome outcome = Forecaster.forecast(task.series(), task.horizon());
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        return switch (outcome) {
            case Outcome.Refused refused -> error(task.id(), refused.sentence());
            case Outcome.Made made -> made(task, made.forecast()).add("cpu_s", seconds);
        };
    }

    private static JsonObjectBuilder error(String id, String sentence) {
        return Json.createObjectBuilder().add("id", id).add("error", sentence);
    }

    private static JsonObjectBuilder made(Task task, Forecast forecast) {
        JsonArrayBuilder members = Json.createArrayBuilder();
        for (Forecast.Share share : forecast.members()) {
            members.add(Json.createObjectBuilder().add("name", share.name()).add("weight", share.weight()));
        }
        JsonArrayBuilder warnings = Json.createArrayBuilder();
        for (Warning warning : forecast.warnings()) {
            warnings.add(warning.sentence());
        }
        return Json.createObjectBuilder()
                .add("id", task.id())
                .add("mean", array(forecast.mean()))
                .add(
                        "lower",
                        levels(forecast.band80().lower(), forecast.band95().lower()))
                .add(
                        "upper",
                        levels(forecast.band80().upper(), forecast.band95().upper()))
                .add("members", members)
                .add("warnings", warnings);
    }

    private static JsonObjectBuilder levels(double[] at80, double[] at95) {
        return Json.createObjectBuilder().add("80", array(at80)).add("95", array(at95));
    }

    private static JsonArrayBuilder array(double[] values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }
}
