package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.ChainedRecord;
import io.otelbi.persistence.person.Person;
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
    @Column(name = "seq")
    private long sequence;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private UUID id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private UUID person;

    @Column(name = "has_subject")
    private boolean hasSubject;

    @Column(name = "sealed_client")
    private byte[] sealedClient;

    private String method;
    private String path;
    private @Nullable String query;
    private int status;

    @Column(name = "duration_ms")
    private long durationMs;

    @Column(name = "trace_id")
    private String traceId;

    private @Nullable String source;

    @Column(name = "key_id")
    private String keyId;

    private @Nullable String shown;

    // Verified by a walk over the table, never through this entity.
    @SuppressWarnings("UnusedVariable")
    private byte[] hash;

    @SuppressWarnings("NullAway.Init") // filled by EclipseLink
    protected AuditLogEntity() {}

    AuditLogEntity(ChainedRecord chained, byte[] hash) {
        this.sequence = chained.sequence();
        this.recordedAt = chained.recordedAt();
        this.id = chained.id();
        this.occurredAt = chained.occurredAt();
        this.person = chained.person();
        this.hasSubject = chained.hasSubject();
        this.sealedClient = chained.sealedClient();
        this.method = chained.method();
        this.path = chained.path();
        this.query = chained.query();
        this.status = chained.status();
        this.durationMs = chained.durationMs();
        this.traceId = chained.traceId();
        this.source = chained.source();
        this.keyId = chained.keyId();
        this.shown = chained.shown();
        this.hash = hash;
    }

    UUID person() {
        return person;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    UUID id() {
        return id;
    }

    /** The record with what is sealed in it, as far as its person is still known. */
    AuditRecord toRecord(@Nullable Person known) {
        return new AuditRecord(
                id,
                occurredAt,
                hasSubject && known != null ? known.name() : null,
                method,
                path,
                query,
                status,
                durationMs,
                traceId,
                known == null ? null : known.open(sealedClient),
                source,
                sequence,
                person.toString(),
                ShownText.read(shown));
    }
}
