package io.otelbi.analytics.insight;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids of computations: UUID version 7, ordered by time. */
public final class RunIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();

    private RunIds() {}

    /**
     * A new id.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, 5.7</a>
     */
    public static String next() {
        long time = (CLOCK.millis() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        long rest = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(time, rest).toString();
    }
}
