package io.otelbi.persistence.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/** JSON columns. */
public final class Json {

    private Json() {}

    /** An object as it was stored. */
    public static JsonObject object(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** An object whose members are texts. */
    public static Map<String, String> texts(String text) {
        Map<String, String> texts = new HashMap<>();
        object(text).forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }
}
