package io.otelbi.gateway.audit;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * The durable queue of audit records.
 *
 * @param directory where its file lies, on a disk that outlives the process ({@code AUDIT_QUEUE_DIRECTORY})
 * @param maxRecords from this many waiting records on, requests are refused with 503 ({@code AUDIT_QUEUE_MAX_RECORDS},
 *     200000)
 */
public record AuditConfig(Path directory, int maxRecords) {

    private static final int DEFAULT_MAX_RECORDS = 200_000;

    public AuditConfig {
        if (maxRecords < 1) {
            throw new IllegalArgumentException("AUDIT_QUEUE_MAX_RECORDS must be at least 1, was " + maxRecords);
        }
    }

    /** Reads the variables. */
    public static AuditConfig from(Config config) {
        return new AuditConfig(
                Path.of(config.getOptionalValue("AUDIT_QUEUE_DIRECTORY", String.class)
                        .orElse("audit-queue")),
                config.getOptionalValue("AUDIT_QUEUE_MAX_RECORDS", Integer.class)
                        .orElse(DEFAULT_MAX_RECORDS));
    }
}
