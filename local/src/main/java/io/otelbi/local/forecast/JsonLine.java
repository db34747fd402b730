package io.otelbi.local.forecast;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of JSON as programs write it, Python's {@code NaN} and {@code Infinity} included. */
final class JsonLine {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final Pattern TEXT_OR_WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|-?[A-Za-z]++");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d[\\d.eE+-]*+)");

    private JsonLine() {}

    /**
     * The one object on a line; {@code NaN} is read as null and the infinities as texts, for the reader of the values to
     * refuse.
     *
     * @throws JsonException if it is anything else, or names a key twice
     */
    static JsonObject object(String line) {
        String text = standard(line);
        // A parser sees what follows the object, which a reader does not; a reader sees keys that are named twice.
        try (JsonParser parser = Json.createParser(new StringReader(text));
                JsonReader reader = READERS.createReader(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new JsonException("There is no object");
            }
            parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("There is more than one object");
            }
            return reader.readObject();
        }
    }

    /** The id of a line that may be no JSON, as good as it can be told; empty where there is none. */
    static JsonValue id(String line) {
        Matcher found = ID.matcher(line);
        if (found.find()) {
            try (JsonReader reader = Json.createReader(new StringReader("[" + found.group(1) + "]"))) {
                return reader.readArray().getFirst();
            } catch (JsonException e) {
                return Json.createValue("");
            }
        }
        return Json.createValue("");
    }

    private static String standard(String line) {
        return TEXT_OR_WORD
                .matcher(line)
                .replaceAll(word -> Matcher.quoteReplacement(
                        switch (word.group()) {
                            case "NaN", "-NaN" -> "null";
                            case "Infinity", "-Infinity" -> "\"" + word.group() + "\"";
                            default -> word.group();
                        }));
    }
}
