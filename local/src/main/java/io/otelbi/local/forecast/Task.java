package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.TimeSeries;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of work: a series and how far to look ahead.
 *
 * @param id echoed in the answer as it came
 * @param season periods of the season that accuracy is scaled with
 * @param warnings what could be read and is to be told
 */
record Task(JsonValue id, TimeSeries series, int horizon, int season, List<String> warnings) {

    private static final int LONGEST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s?(Z|[+-]\\d{2}(:?\\d{2})?)?)?");

    Task {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads {@code {"id", "frequency": "D|W|M|H", "start", "country", "horizon", "values": [number or null]}}; other keys
     * are ignored. Numbers may be written as texts.
     *
     * @throws IllegalArgumentException with a sentence for the user if something is missing or wrong
     */
    static Task of(JsonObject task) {
        Grain grain = grain(text(task, "frequency"));
        int horizon = whole(task, "horizon");
        int season = task.containsKey("naive_period") ? whole(task, "naive_period") : grain.season();
        Country country = Country.of(text(task, "country"));
        var series = new TimeSeries(values(task, "values"), grain, start(text(task, "start")), country.code());
        return new Task(id(task), series, horizon, season, country.warnings());
    }

    /** The task's id as it came; an empty text where it has none. */
    static JsonValue id(JsonObject task) {
        return task.getOrDefault("id", Json.createValue(""));
    }

    private static @Nullable String text(JsonObject object, String key) {
        return switch (object.getOrDefault(key, JsonValue.NULL)) {
            case JsonString text -> text.getString();
            case JsonValue value when value.equals(JsonValue.NULL) -> null;
            case JsonValue value ->
                throw new IllegalArgumentException("\"" + key + "\" must be a text, not " + shown(value) + ".");
        };
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

    private static @Nullable LocalDate start(@Nullable String start) {
        if (start == null) {
            return null;
        }
        Matcher day = DAY.matcher(start);
        try {
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"start\" is '" + start + "', and there is no such day.", e);
        }
        throw new IllegalArgumentException(
                "\"start\" must be null or an ISO date such as 2024-01-31, not '" + start + "'.");
    }

    private static int whole(JsonObject task, String key) {
        JsonValue value = task.getOrDefault(key, JsonValue.NULL);
        Optional<BigDecimal> number = number(value);
        if (number.isPresent()
                && number.get().compareTo(BigDecimal.ONE) >= 0
                && number.get().compareTo(BigDecimal.valueOf(LONGEST)) <= 0
                && number.get().remainder(BigDecimal.ONE).signum() == 0) {
            return number.get().intValue();
        }
        throw new IllegalArgumentException(
                "\"" + key + "\" must be a whole number in 1.." + LONGEST + ", not " + shown(value) + ".");
    }

    /** The numbers of a list, NaN where it has a null. */
    static double[] values(JsonObject object, String key) {
        if (!(object.get(key) instanceof JsonArray array) || array.isEmpty()) {
            throw new IllegalArgumentException("\"" + key + "\" must be a list of numbers and nulls.");
        }
        double[] values = new double[array.size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = value(key, t, array.get(t));
        }
        return values;
    }

    private static double value(String key, int place, JsonValue value) {
        if (value.equals(JsonValue.NULL)) {
            return Double.NaN;
        }
        double number = number(value).map(BigDecimal::doubleValue).orElse(Double.NaN);
        if (Double.isFinite(number)) {
            return number;
        }
        throw new IllegalArgumentException(
                "\"" + key + "\" has " + shown(value) + " at place " + (place + 1) + ", which is no number or null.");
    }

    private static Optional<BigDecimal> number(JsonValue value) {
        return switch (value) {
            case JsonNumber number -> Optional.of(number.bigDecimalValue());
            case JsonString text
            when NUMBER.matcher(text.getString().strip()).matches() ->
                Optional.of(new BigDecimal(text.getString().strip()));
            default -> Optional.empty();
        };
    }

    private static String shown(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> {
                String text = value.toString();
                yield text.length() > 40 ? text.substring(0, 40) + "…" : text;
            }
        };
    }
}
