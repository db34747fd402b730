package io.otelbi.persistence.audit.store;

import io.otelbi.platform.contract.persistence.AuditRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_logs}; never changed once written. */
@Entity
@Table(name = "audit_logs")
class AuditLogEntity {

    @Id
    private UUID id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private @Nullable String subject;
    private String method;
    private String path;
    private @Nullable String query;
    private int status;

    @Column(name = "duration_ms")
    private long durationMs;

    @Column(name = "trace_id")
    private String traceId;

    private String client;
    private @Nullable String source;

    @SuppressWarnings("NullAway.Init") // filled by EclipseLink
    protected AuditLogEntity() {}

    AuditRecord toRecord() {
        return new AuditRecord(
                id, occurredAt, subject, method, path, query, status, durationMs, traceId, client, source);
    }
}
