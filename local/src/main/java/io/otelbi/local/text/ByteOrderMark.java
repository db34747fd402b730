package io.otelbi.local.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding that a text says it has: UTF-16 by a byte order mark, else UTF-8, with a mark or without. */
public final class ByteOrderMark {

    private static final int LONGEST = 3;

    private ByteOrderMark() {}

    /**
     * Reads the mark, if there is one, and nothing behind it.
     *
     * @param in a stream at its beginning that supports {@code mark}
     */
    public static Charset charset(InputStream in) throws IOException {
        in.mark(LONGEST);
        int first = in.read();
        int second = in.read();
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first != 0xEF || second != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return StandardCharsets.UTF_8;
    }
}
