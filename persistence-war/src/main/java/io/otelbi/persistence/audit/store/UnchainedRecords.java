package io.otelbi.persistence.audit.store;

import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;

/** Records that an earlier version stored before there was a chain; they are taken into it, and then go. */
@ApplicationScoped
public class UnchainedRecords {

    private static final Log LOG = Log.of(UnchainedRecords.class);
    private static final String OLDEST = """
            SELECT id, occurred_at, subject, method, path, query, status, duration_ms, trace_id, client, source
            FROM audit_logs_unchained u WHERE NOT EXISTS (SELECT 1 FROM audit_logs a WHERE a.id = u.id)
            ORDER BY occurred_at, id LIMIT 500""";

    private final AuditLogs auditLogs;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public UnchainedRecords(AuditLogs auditLogs) {
        this.auditLogs = auditLogs;
    }

    /** Chains the oldest 500 in one transaction; how many there were. Once there are none, what is left of them goes. */
    @Transactional
    public int chain() {
        List<AuditRecord> oldest = oldest();
        if (oldest.isEmpty()) {
            entities.createNativeQuery("SELECT CAST(drop_unchained() AS text)").getSingleResult();
            return 0;
        }
        auditLogs.append(oldest);
        LOG.log(Level.INFO, "Took records of before the chain into it: {0}", oldest.size());
        return oldest.size();
    }

    @SuppressWarnings("unchecked") // a native query's rows
    private List<AuditRecord> oldest() {
        List<Object[]> rows = entities.createNativeQuery(OLDEST).getResultList();
        return rows.stream().map(UnchainedRecords::toRecord).toList();
    }

    private static AuditRecord toRecord(Object[] row) {
        return new AuditRecord(
                (UUID) row[0],
                instant(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                ((Number) row[7]).longValue(),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                null,
                null,
                List.of());
    }

    /** The instant of a native query, whichever type the driver gives it. */
    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }
}
