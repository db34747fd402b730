package io.otelbi.gateway.token;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON that two readers cannot understand differently: UTF-8, one object, no name twice, nothing behind it, not deep. */
final class StrictJson {

    private static final int DEEPEST = 32;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    static JsonObject object(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            checkShape(parser);
        } catch (JsonException e) {
            throw new IOException("no JSON", e);
        }
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("no JSON object in which each name stands once", e);
        }
    }

    /** Walks to the end without nesting calls, so that neither depth nor a second value behind the first is read. */
    private static void checkShape(JsonParser parser) throws IOException {
        int depth = 0;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new IOException("JSON deeper than " + DEEPEST);
            }
        }
    }
}
