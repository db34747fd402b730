package io.otelbi.platform.rows;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Grants as JSON: an array of objects with {@code filters} and, where it is about one warehouse, {@code source}. */
final class GrantsText {

    private static final String SOURCE = "source";
    private static final String FILTERS = "filters";
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private GrantsText() {}

    static String of(List<Grant> grants) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Grant grant : grants) {
            JsonObjectBuilder filters = Json.createObjectBuilder();
            grant.filters().forEach((dimension, values) -> filters.add(dimension, Json.createArrayBuilder(values)));
            JsonObjectBuilder one = Json.createObjectBuilder().add(FILTERS, filters);
            if (!grant.source().isEmpty()) {
                one.add(SOURCE, grant.source());
            }
            array.add(one);
        }
        return array.build().toString();
    }

    static List<Grant> read(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(GrantsText::grant)
                    .toList();
        }
    }

    private static Grant grant(JsonObject one) {
        if (!Set.of(SOURCE, FILTERS).containsAll(one.keySet())) {
            throw new IllegalArgumentException("A grant has a member that is not known.");
        }
        Map<String, List<String>> filters = new TreeMap<>();
        one.getJsonObject(FILTERS).forEach((dimension, values) -> filters.put(dimension, texts(values.asJsonArray())));
        return Grant.of(one.getString(SOURCE, ""), filters);
    }

    private static List<String> texts(JsonArray values) {
        return values.stream().map(value -> ((JsonString) value).getString()).toList();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
