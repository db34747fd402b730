package io.otelbi.platform.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One text for each JSON value, whatever wrote it: members sorted, nothing between them, numbers as plain decimals without
 * trailing zeros. Like RFC 8785 but for numbers, which that RFC writes in the shortest form of a double.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The text of a value, without the members of these names in its outermost object. */
    public static String text(JsonValue value, Set<String> without) {
        StringBuilder text = new StringBuilder();
        if (value instanceof jakarta.json.JsonObject object) {
            TreeMap<String, JsonValue> members = new TreeMap<>(object);
            members.keySet().removeAll(without);
            write(members, text);
        } else {
            write(value, text);
        }
        return text.toString();
    }

    /** SHA-256 of a value's text, hexadecimal. */
    public static String hash(JsonValue value, Set<String> without) {
        return hashOf(text(value, without));
    }

    /** The same of an object as JSON-B wrote it, without a tree where its members stand in order. */
    public static String hash(String json, Set<String> without) {
        return hashOf(CanonicalStream.text(json, without).orElseGet(() -> text(read(json), without)));
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private static String hashOf(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void write(JsonValue value, StringBuilder text) {
        switch (value.getValueType()) {
            case OBJECT -> write(new TreeMap<>(value.asJsonObject()), text);
            case ARRAY -> {
                char before = '[';
                for (JsonValue item : value.asJsonArray()) {
                    text.append(before);
                    write(item, text);
                    before = ',';
                }
                text.append(before == '[' ? "[]" : "]");
            }
            case NUMBER ->
                text.append(((JsonNumber) value)
                        .bigDecimalValue()
                        .stripTrailingZeros()
                        .toPlainString());
            case STRING -> text.append(jakarta.json.Json.createValue(((JsonString) value).getString()));
            case TRUE, FALSE, NULL -> text.append(value);
        }
    }

    private static void write(Map<String, JsonValue> members, StringBuilder text) {
        char before = '{';
        for (var member : members.entrySet()) {
            text.append(before)
                    .append(jakarta.json.Json.createValue(member.getKey()))
                    .append(':');
            write(member.getValue(), text);
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }
}
