package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.AuditCursor;
import io.otelbi.persistence.audit.AuditProblem;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditReceipt;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Appends audit records in one JTA transaction and pages through them. */
@ApplicationScoped
public class AuditLogs {

    private static final String INSERT = """
            INSERT INTO audit_logs (id, occurred_at, subject, method, path, query, status, duration_ms, trace_id, client, source)
            VALUES (CAST(?1 AS uuid), CAST(?2 AS timestamptz), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT (id) DO NOTHING""";

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    /** Stores all records or none; one whose id is there already is left as it is. */
    @Transactional
    public AuditReceipt append(List<AuditRecord> records) {
        try {
            int appended = records.stream().mapToInt(this::insert).sum();
            return new AuditReceipt(appended, records.size() - appended);
        } catch (PersistenceException e) {
            throw new ProblemException(AuditProblem.STORE_UNAVAILABLE, "The audit records could not be stored.", e);
        }
    }

    /** One page, newest first. */
    @Transactional
    public AuditPage search(AuditSearch search) {
        try {
            List<AuditRecord> found = matching(search).setMaxResults(search.limit() + 1).getResultList().stream()
                    .map(AuditLogEntity::toRecord)
                    .toList();
            if (found.size() <= search.limit()) {
                return new AuditPage(found, null);
            }
            List<AuditRecord> page = found.subList(0, search.limit());
            return new AuditPage(page, AuditCursor.after(page.getLast()).text());
        } catch (PersistenceException e) {
            throw new ProblemException(AuditProblem.STORE_UNAVAILABLE, "The audit records could not be read.", e);
        }
    }

    private int insert(AuditRecord auditRecord) {
        Query query = entities.createNativeQuery(INSERT);
        query.setParameter(1, auditRecord.id().toString());
        query.setParameter(2, auditRecord.occurredAt().toString());
        query.setParameter(3, auditRecord.subject());
        query.setParameter(4, auditRecord.method());
        query.setParameter(5, auditRecord.path());
        query.setParameter(6, auditRecord.query());
        query.setParameter(7, auditRecord.status());
        query.setParameter(8, auditRecord.durationMs());
        query.setParameter(9, auditRecord.traceId());
        query.setParameter(10, auditRecord.client());
        query.setParameter(11, auditRecord.source());
        return query.executeUpdate();
    }

    private TypedQuery<AuditLogEntity> matching(AuditSearch search) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<AuditLogEntity> query = build.createQuery(AuditLogEntity.class);
        Root<AuditLogEntity> row = query.from(AuditLogEntity.class);
        query.where(filters(search, build, row).toArray(Predicate[]::new));
        query.orderBy(build.desc(row.get("occurredAt")), build.desc(row.get("id")));
        return entities.createQuery(query);
    }

    private static List<Predicate> filters(AuditSearch search, CriteriaBuilder build, Root<AuditLogEntity> row) {
        List<Predicate> filters = new ArrayList<>();
        if (search.from() != null) {
            filters.add(build.greaterThanOrEqualTo(row.<Instant>get("occurredAt"), search.from()));
        }
        if (search.to() != null) {
            filters.add(build.lessThan(row.<Instant>get("occurredAt"), search.to()));
        }
        if (search.subject() != null) {
            filters.add(build.equal(row.get("subject"), search.subject()));
        }
        if (search.path() != null) {
            filters.add(build.equal(
                    build.substring(row.get("path"), 1, search.path().length()), search.path()));
        }
        if (search.traceId() != null) {
            filters.add(build.equal(row.get("traceId"), search.traceId()));
        }
        if (search.cursor() != null) {
            filters.add(isBehind(AuditCursor.parse(search.cursor()), build, row));
        }
        return filters;
    }

    private static Predicate isBehind(AuditCursor cursor, CriteriaBuilder build, Root<AuditLogEntity> row) {
        Predicate earlier = build.lessThan(row.<Instant>get("occurredAt"), cursor.occurredAt());
        Predicate sameInstant = build.equal(row.get("occurredAt"), cursor.occurredAt());
        return build.or(earlier, build.and(sameInstant, build.lessThan(row.<UUID>get("id"), cursor.id())));
    }
}
