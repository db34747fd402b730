package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.audit.ChainedRecord;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.paging.store.PageCursor;
import io.otelbi.persistence.person.Person;
import io.otelbi.persistence.person.PersonName;
import io.otelbi.persistence.person.store.Persons;
import io.otelbi.persistence.store.Partitions;
import io.otelbi.persistence.store.StoredText;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Appends audit records to the chain in one JTA transaction and pages through them. */
@ApplicationScoped
@Transactional
public class AuditLogs {

    /** One appends at a time, also among several services. */
    private static final String LOCK = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(7230002)) locked";

    private final AuditKeys keys;
    private final Chain chain;
    private final Persons persons;
    private final Heads heads;
    private final Partitions partitions;
    private final Clock clock;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public AuditLogs(AuditKeys keys, Persons persons, Heads heads, Partitions partitions, Clock clock) {
        this.keys = keys;
        this.chain = new Chain(keys);
        this.persons = persons;
        this.heads = heads;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** Stores all records or none; one whose id is there already is left as it is. */
    public StoreReceipt append(List<AuditRecord> records) {
        partitions.ensure(clock.instant());
        entities.createNativeQuery(LOCK).getSingleResult();
        Set<UUID> stored = stored(records);
        Map<PersonName, Person> known = new HashMap<>();
        Heads.Head head = heads.newest();
        int appended = 0;
        for (AuditRecord one : records) {
            if (stored.add(one.id())) {
                head = append(one, head, known);
                appended++;
            }
        }
        entities.flush();
        heads.remember(head);
        return new StoreReceipt(appended, records.size() - appended);
    }

    /** One page, newest first. */
    public AuditPage search(AuditSearch search) {
        UUID person = null;
        if (search.subject() != null) {
            Optional<Person> found = persons.find(PersonName.subject(search.subject()));
            if (found.isEmpty()) {
                return new AuditPage(List.of(), null);
            }
            person = found.get().id();
        }
        List<AuditLogEntity> found =
                matching(search, person).setMaxResults(search.limit() + 1).getResultList();
        boolean more = found.size() > search.limit();
        List<AuditLogEntity> page = more ? found.subList(0, search.limit()) : found;
        Map<UUID, Person> people =
                persons.of(page.stream().map(AuditLogEntity::person).toList());
        AuditLogEntity last = more ? page.getLast() : null;
        return new AuditPage(
                page.stream().map(row -> row.toRecord(people.get(row.person()))).toList(),
                last == null ? null : new PageCursor(last.occurredAt(), last.id()).text());
    }

    /** A record by its id. */
    public Optional<AuditRecord> find(UUID id) {
        return entities
                .createQuery("SELECT a FROM AuditLogEntity a WHERE a.id = :id", AuditLogEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row.toRecord(persons.of(List.of(row.person())).get(row.person())));
    }

    private Heads.Head append(AuditRecord one, Heads.Head head, Map<PersonName, Person> known) {
        Person person = known.computeIfAbsent(PersonName.of(one.subject(), one.client()), persons::of);
        Instant now = Chain.stored(clock.instant());
        ChainedRecord next = new ChainedRecord(
                head.sequence() + 1,
                now.isBefore(head.recordedAt()) ? head.recordedAt() : now,
                one.id(),
                Chain.stored(one.occurredAt()),
                person.id(),
                one.subject() != null,
                person.seal(one.client()),
                text(one.method()),
                text(one.path()),
                StoredText.of(new NamedPersons(persons).hidden(one.query())),
                one.status(),
                one.durationMs(),
                text(one.traceId()),
                StoredText.of(one.source()),
                keys.current(),
                ShownText.of(one.shown()));
        byte[] hash = chain.hash(head.hash(), next);
        entities.persist(new AuditLogEntity(next, hash));
        return new Heads.Head(next.sequence(), hash, next.recordedAt());
    }

    private static String text(String text) {
        return Objects.requireNonNull(StoredText.of(text));
    }

    private Set<UUID> stored(List<AuditRecord> records) {
        List<UUID> found = entities.createQuery("SELECT a.id FROM AuditLogEntity a WHERE a.id IN :ids", UUID.class)
                .setParameter("ids", records.stream().map(AuditRecord::id).toList())
                .getResultList();
        return new HashSet<>(found);
    }

    private TypedQuery<AuditLogEntity> matching(AuditSearch search, @org.jspecify.annotations.Nullable UUID person) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<AuditLogEntity> query = build.createQuery(AuditLogEntity.class);
        Root<AuditLogEntity> row = query.from(AuditLogEntity.class);
        List<Predicate> filters = filters(search, build, row);
        if (person != null) {
            filters.add(build.equal(row.get("person"), person));
            filters.add(build.isTrue(row.get("hasSubject")));
        }
        query.where(filters.toArray(Predicate[]::new));
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
        if (search.path() != null) {
            filters.add(build.equal(
                    build.substring(row.get("path"), 1, search.path().length()), search.path()));
        }
        if (search.traceId() != null) {
            filters.add(build.equal(row.get("traceId"), search.traceId()));
        }
        if (search.figuresOnly()) {
            filters.add(build.isNotNull(row.get("shown")));
        }
        if (search.cursor() != null) {
            filters.addAll(PageCursor.parse(search.cursor()).behind(build, row, "occurredAt"));
        }
        return filters;
    }
}
