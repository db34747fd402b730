package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.TimeSeries;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of work: a series and how far to look ahead.
 *
 * @param id echoed in the answer
 * @param season periods of the season that accuracy is scaled with
 */
record Task(String id, TimeSeries series, int horizon, int season) {

    private static final int LONGEST = 10_000;

    /**
     * Reads {@code {"id", "frequency": "D|W|M|H", "start", "country", "horizon", "values": [number or null]}}; other keys
     * are ignored.
     *
     * @throws IllegalArgumentException with a sentence for the user if something is missing or wrong
     */
    static Task of(JsonObject task) {
        Grain grain = grain(text(task, "frequency"));
        int horizon = task.getInt("horizon", 0);
        if (horizon < 1 || horizon > LONGEST) {
            throw new IllegalArgumentException("\"horizon\" must be 1.." + LONGEST + ".");
        }
        String start = text(task, "start");
        LocalDate first = start == null ? null : LocalDate.parse(start.substring(0, Math.min(10, start.length())));
        var series = new TimeSeries(values(task.getJsonArray("values")), grain, first, text(task, "country"));
        return new Task(id(task), series, horizon, task.getInt("naive_period", grain.season()));
    }

    /** The task's id; empty where it has none that is a text. */
    static String id(JsonObject task) {
        return task.getString("id", "");
    }

    static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static @Nullable String text(JsonObject object, String key) {
        return !object.containsKey(key) || object.isNull(key) ? null : object.getString(key);
    }

    private static Grain grain(@Nullable String frequency) {
        return switch (frequency) {
            case "H" -> Grain.HOUR;
            case "D" -> Grain.DAY;
            case "W" -> Grain.WEEK;
            case "M" -> Grain.MONTH;
            case null, default -> throw new IllegalArgumentException("\"frequency\" must be D, W, M or H.");
        };
    }

    static double[] values(@Nullable JsonArray array) {
        if (array == null || array.isEmpty()) {
            throw new IllegalArgumentException("\"values\" must be a list of numbers and nulls.");
        }
        double[] values = new double[array.size()];
        for (int t = 0; t < values.length; t++) {
            JsonValue value = array.get(t);
            values[t] = value instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
        }
        return values;
    }
}
