package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.Forecast;
import io.otelbi.analytics.forecast.Forecaster;
import io.otelbi.analytics.forecast.Outcome;
import io.otelbi.analytics.forecast.Warning;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The forecaster over JSON lines; needs no server. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = {
            "Forecasts series: one JSON object a line on standard input, one a line on standard output.",
            "In:  id, frequency (D W M H), start (ISO date or null), country (such as DE or DE-BE, or null),",
            "     horizon, values (null or NaN = missing). Numbers may be written as texts.",
            "Out: id as it came, mean, lower and upper {\"80\": […], \"95\": […]}, members, warnings, cpu_s;",
            "     or id, error and line. A line that cannot be read does not stop the others; the exit code",
            "     is 0 when each line was answered, with a forecast or an error."
        },
        footer = {
            "",
            "Example: echo '{\"id\":\"a\",\"frequency\":\"D\",\"horizon\":3,\"values\":[1,2,3]}' | ./bi forecast"
        })
public final class ForecastCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var in = new TaskInput(System.in)) {
            for (TaskInput.Line line = in.next(); line != null; line = in.next()) {
                out.println(answer(line).build());
            }
        }
        out.flush();
        return 0;
    }

    private static JsonObjectBuilder answer(TaskInput.Line line) {
        JsonObject task;
        try {
            task = line.object();
        } catch (IllegalArgumentException e) {
            return error(line.id(), line, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // JSON-P throws its own exceptions for what is malformed, and plain ones for what is nested too deeply.
            return error(line.id(), line, "The line is not a JSON object, or names a key twice.");
        }
        try {
            return forecast(line, Task.of(task));
        } catch (IllegalArgumentException e) {
            return error(Task.id(task), line, "The line is not a task: " + e.getMessage());
        } catch (RuntimeException e) {
            // Whatever goes wrong with one series must not cost the others their answers.
            return error(Task.id(task), line, "The series could not be forecast; its values may be too large.");
        }
    }

    private static JsonObjectBuilder forecast(TaskInput.Line line, Task task) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Outcome outcome = Forecaster.forecast(task.series(), task.horizon());
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        return switch (outcome) {
            case Outcome.Refused refused -> error(task.id(), line, refused.sentence());
            case Outcome.Made made -> made(line, task, made.forecast()).add("cpu_s", seconds);
        };
    }

    private static JsonObjectBuilder error(JsonValue id, TaskInput.Line line, String sentence) {
        return Json.createObjectBuilder().add("id", id).add("error", sentence).add("line", line.number());
    }

    private static JsonObjectBuilder made(TaskInput.Line line, Task task, Forecast forecast) {
        if (!isFinite(forecast)) {
            return error(task.id(), line, "The series could not be forecast; its values are too large.");
        }
        return made(task, forecast);
    }

    private static boolean isFinite(Forecast forecast) {
        return Stream.of(
                        forecast.mean(),
                        forecast.band80().lower(),
                        forecast.band80().upper(),
                        forecast.band95().lower(),
                        forecast.band95().upper())
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }

    private static JsonObjectBuilder made(Task task, Forecast forecast) {
        JsonArrayBuilder members = Json.createArrayBuilder();
        for (Forecast.Share share : forecast.members()) {
            members.add(Json.createObjectBuilder().add("name", share.name()).add("weight", share.weight()));
        }
        JsonArrayBuilder warnings = Json.createArrayBuilder(task.warnings());
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
