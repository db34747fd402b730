package io.otelbi.gateway.outbox;

import io.otelbi.platform.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The durable queue to persistence.
 *
 * @param directory where its file lies, on a disk that outlives the process ({@code AUDIT_QUEUE_DIRECTORY})
 * @param maxRecords full from this many waiting records on ({@code AUDIT_QUEUE_MAX_RECORDS}, 200000)
 * @param maxBytes full from this many waiting bytes on ({@code AUDIT_QUEUE_MAX_BYTES}, 536870912)
 * @param maxAge full while the oldest record waits longer ({@code AUDIT_QUEUE_MAX_AGE}, PT72H)
 * @param whenFull what becomes of requests then ({@code AUDIT_QUEUE_FULL_POLICY}, refuse)
 */
public record OutboxConfig(Path directory, int maxRecords, long maxBytes, Duration maxAge, WhenFull whenFull) {

    private static final int DEFAULT_MAX_RECORDS = 200_000;
    private static final long DEFAULT_MAX_BYTES = 512L * 1024 * 1024;

    /** What becomes of requests that cannot be recorded. */
    public enum WhenFull {
        /** They are refused with 503 and Retry-After. */
        REFUSE,
        /** They are served, and what was not recorded is counted. */
        SERVE
    }

    /** The defaults in a directory. */
    public static OutboxConfig in(Path directory) {
        return new OutboxConfig(directory, DEFAULT_MAX_RECORDS, DEFAULT_MAX_BYTES, Duration.ofDays(3), WhenFull.REFUSE);
    }

    /** Reads the variables. */
    public static OutboxConfig from(Config config) {
        return from(Settings.of(config));
    }

    /** Reads the variables. */
    public static OutboxConfig from(Settings settings) {
        return new OutboxConfig(
                Path.of(settings.text("AUDIT_QUEUE_DIRECTORY", "audit-queue")),
                settings.whole("AUDIT_QUEUE_MAX_RECORDS", DEFAULT_MAX_RECORDS, 1, Integer.MAX_VALUE),
                settings.whole("AUDIT_QUEUE_MAX_BYTES", DEFAULT_MAX_BYTES, 1, Long.MAX_VALUE),
                settings.time("AUDIT_QUEUE_MAX_AGE", "72h", "1s", "8760h"),
                settings.oneOf("AUDIT_QUEUE_FULL_POLICY", "refuse", "refuse", "serve")
                                .equals("serve")
                        ? WhenFull.SERVE
                        : WhenFull.REFUSE);
    }
}
