package io.otelbi.gateway.outbox;

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

    public OutboxConfig {
        require("AUDIT_QUEUE_MAX_RECORDS", maxRecords);
        require("AUDIT_QUEUE_MAX_BYTES", maxBytes);
        require("AUDIT_QUEUE_MAX_AGE", maxAge.toMillis());
    }

    /** The defaults in a directory. */
    public static OutboxConfig in(Path directory) {
        return new OutboxConfig(directory, DEFAULT_MAX_RECORDS, DEFAULT_MAX_BYTES, Duration.ofDays(3), WhenFull.REFUSE);
    }

    /** Reads the variables. */
    public static OutboxConfig from(Config config) {
        return new OutboxConfig(
                Path.of(config.getOptionalValue("AUDIT_QUEUE_DIRECTORY", String.class)
                        .orElse("audit-queue")),
                config.getOptionalValue("AUDIT_QUEUE_MAX_RECORDS", Integer.class)
                        .orElse(DEFAULT_MAX_RECORDS),
                config.getOptionalValue("AUDIT_QUEUE_MAX_BYTES", Long.class).orElse(DEFAULT_MAX_BYTES),
                config.getOptionalValue("AUDIT_QUEUE_MAX_AGE", Duration.class).orElse(Duration.ofDays(3)),
                whenFull(config.getOptionalValue("AUDIT_QUEUE_FULL_POLICY", String.class)
                        .orElse("refuse")));
    }

    private static WhenFull whenFull(String text) {
        return switch (text) {
            case "refuse" -> WhenFull.REFUSE;
            case "serve" -> WhenFull.SERVE;
            default ->
                throw new IllegalArgumentException("AUDIT_QUEUE_FULL_POLICY must be refuse or serve, was " + text);
        };
    }

    private static void require(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }
}
