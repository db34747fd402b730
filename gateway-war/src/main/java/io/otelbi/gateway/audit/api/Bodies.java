package io.otelbi.gateway.audit.api;

import io.otelbi.platform.load.Places;
import io.otelbi.platform.problem.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads the body of a request whole before anything is done for it: at most 1 MiB, not packed, within ten seconds. Whoever sends slowly
 * holds up a thread for so long, so that only some may at the same time, and of one person only a few.
 */
final class Bodies {

    private static final int MOST_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 40;
    private static final int OF_ONE_PERSON = 8;
    private static final int BLOCK = 16 * 1024;

    private final Places places = new Places(AT_ONCE, OF_ONE_PERSON);
    private final LongSupplier nanos;

    Bodies() {
        this(System::nanoTime);
    }

    Bodies(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What became of reading. */
    sealed interface Reading {

        /** All of it; nothing where there is none. */
        record Whole(byte[] content) implements Reading {}

        /** It was given up, and the rest stands on the connection still. */
        record GivenUp(Refusal refusal) implements Reading {}
    }

    /** Whether a request comes with a body. */
    static boolean has(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Reads the body of a person's request. */
    Reading read(HttpServletRequest request, String person) throws IOException {
        if (isPacked(request)) {
            return new Reading.GivenUp(new Refusal(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    "Bodies are read as they are: send it without Content-Encoding."));
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return tooLarge();
        }
        if (!places.enter(person)) {
            return new Reading.GivenUp(
                    new Refusal(CommonProblem.OVERLOADED, "Too many bodies are being read at a time. Try again."));
        }
        try {
            return read(request.getInputStream());
        } finally {
            places.leave(person);
        }
    }

    // The container unpacks whole buffers, a thousand times their size, before anybody can count.
    private static boolean isPacked(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    Reading read(InputStream in) throws IOException {
        long end = nanos.getAsLong() + PATIENCE.toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            content.write(block, 0, count);
            if (content.size() > MOST_BYTES) {
                return tooLarge();
            }
            if (nanos.getAsLong() - end > 0) {
                return new Reading.GivenUp(new Refusal(
                        CommonProblem.REQUEST_TIMEOUT,
                        "The request body did not come within " + PATIENCE.toSeconds() + " s."));
            }
        }
        return new Reading.Whole(content.toByteArray());
    }

    private static Reading tooLarge() {
        return new Reading.GivenUp(
                new Refusal(CommonProblem.PAYLOAD_TOO_LARGE, "At most " + MOST_BYTES + " bytes are read of a body."));
    }
}
