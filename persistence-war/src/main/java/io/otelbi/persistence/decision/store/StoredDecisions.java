package io.otelbi.persistence.decision.store;

import io.otelbi.persistence.person.Person;
import io.otelbi.persistence.person.PersonName;
import io.otelbi.persistence.person.store.Persons;
import io.otelbi.platform.contract.persistence.Decision;
import io.otelbi.platform.contract.persistence.DecisionSearch;
import io.otelbi.platform.contract.persistence.Decisions;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions on recommendations. Who decided and why is sealed with the person's key. */
@ApplicationScoped
@Transactional
public class StoredDecisions {

    private static final String INSERT = """
            INSERT INTO recommendation_decisions (id, decided_at, run_id, source, kind, subject, verdict, person, sealed_reason)
            VALUES (?1, CAST(?2 AS timestamptz), ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING""";
    private static final String NEWEST = """
            SELECT id, CAST(extract(epoch FROM decided_at) * 1000 AS bigint), run_id, source, kind, subject, verdict, person,
                sealed_reason
            FROM (SELECT DISTINCT ON (kind, subject) * FROM recommendation_decisions d WHERE source = ?1
                      AND (CAST(?3 AS text) IS NULL OR EXISTS (SELECT 1 FROM recommendation_runs r
                          WHERE r.id = d.run_id AND r.restricted_to = CAST(?3 AS text)))
                  ORDER BY kind, subject, decided_at DESC, id DESC) newest
            ORDER BY decided_at DESC, id DESC LIMIT ?2""";

    private final Persons persons;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public StoredDecisions(Persons persons) {
        this.persons = persons;
    }

    /** Stores a decision; one whose id is there already is left as it is. */
    public StoreReceipt add(Decision decision) {
        String by = decision.decidedBy();
        Person person = persons.of(PersonName.subject(by == null ? "" : by));
        int stored = entities.createNativeQuery(INSERT)
                .setParameter(1, decision.id())
                .setParameter(2, decision.decidedAt().toString())
                .setParameter(3, decision.runId())
                .setParameter(4, decision.source())
                .setParameter(5, decision.kind())
                .setParameter(6, decision.subject())
                .setParameter(7, decision.verdict())
                .setParameter(8, person.id())
                .setParameter(9, person.seal(decision.reason()))
                .executeUpdate();
        return new StoreReceipt(stored, 1 - stored);
    }

    /** The newest decision of each recommendation of a source. */
    @SuppressWarnings("unchecked") // a native query's rows
    public Decisions newest(DecisionSearch search) {
        List<Object[]> rows = entities.createNativeQuery(NEWEST)
                .setParameter(1, search.source())
                .setParameter(2, search.limit())
                .setParameter(3, search.rows())
                .getResultList();
        Map<UUID, Person> people =
                persons.of(rows.stream().map(row -> (UUID) row[7]).toList());
        return new Decisions(rows.stream()
                .map(row -> decision(row, people.get((UUID) row[7])))
                .toList());
    }

    private static Decision decision(Object[] row, @Nullable Person person) {
        return new Decision(
                (UUID) row[0],
                Instant.ofEpochMilli(((Number) row[1]).longValue()),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                person == null ? null : person.open((byte[]) row[8]),
                person == null ? null : person.name());
    }
}
