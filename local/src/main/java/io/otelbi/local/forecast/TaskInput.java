package io.otelbi.local.forecast;

import io.otelbi.local.text.ByteOrderMark;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** The lines of an input in UTF-8, or in what its byte order mark says; blank ones count and are passed over. */
final class TaskInput implements AutoCloseable {

    /** Stands where bytes are no character of the encoding; Unicode promises that no text holds it. */
    private static final char NO_CHARACTER = '\uFFFF';

    private final Charset charset;
    private final BufferedReader reader;
    private long read;

    TaskInput(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        charset = ByteOrderMark.charset(in);
        reader = new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NO_CHARACTER))));
    }

    /** A line and its number, from 1. */
    record Line(long number, String text, Charset charset) {

        /** The id as good as it can be told of a line that is not read. */
        JsonValue id() {
            return JsonLine.id(text.replace(NO_CHARACTER, '\uFFFD'));
        }

        JsonObject object() {
            if (text.indexOf(NO_CHARACTER) >= 0) {
                throw new IllegalArgumentException("The line holds bytes that are not " + charset + ".");
            }
            return JsonLine.object(text);
        }
    }

    @Nullable
    Line next() throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            read++;
            // Files that were put together keep the mark of each.
            String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank()) {
                return new Line(read, text, charset);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
