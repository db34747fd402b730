package io.otelbi.persistence.run.store;

import io.otelbi.persistence.paging.store.PageCursor;
import io.otelbi.persistence.person.Person;
import io.otelbi.persistence.person.PersonName;
import io.otelbi.persistence.person.store.Persons;
import io.otelbi.persistence.store.Json;
import io.otelbi.persistence.store.Partitions;
import io.otelbi.persistence.store.StoredText;
import io.otelbi.platform.contract.persistence.RunBatch;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSearch;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import io.otelbi.platform.json.JsonForm;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores runs in one JTA transaction, pages through them and gives them back whole. */
@ApplicationScoped
@Transactional
public class Runs {

    private static final String INPUT = "INSERT INTO run_inputs (fingerprint, first_day, days, others)"
            + " VALUES (?1, CAST(?2 AS date), ?3, CAST(?4 AS json)) ON CONFLICT (fingerprint) DO NOTHING";
    private static final String WHOLE = "SELECT CAST(i.first_day AS text), i.days, CAST(i.others AS text),"
            + " CAST(r.result AS text) FROM run_inputs i, run_results r WHERE i.fingerprint = ?1 AND r.result_hash = ?2";
    private static final String RESULT = "INSERT INTO run_results (result_hash, result) VALUES (?1, CAST(?2 AS json))"
            + " ON CONFLICT (result_hash) DO NOTHING";
    private static final String COLUMNS = " (id, created_at, person, source, as_of, parameters, code_version,"
            + " seed, input_fingerprint, result_hash, duration_ms, trace_id, origin, restricted_to) VALUES (?1, CAST(?2 AS timestamptz),"
            + " CAST(?3 AS uuid), ?4, ?5, CAST(?6 AS json), ?7, CAST(?8 AS bigint), ?9, ?10, ?11, ?12, ?13, ?14)"
            + " ON CONFLICT (id, created_at) DO NOTHING";

    private final Persons persons;
    private final Partitions partitions;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public Runs(Persons persons, Partitions partitions) {
        this.persons = persons;
        this.partitions = partitions;
    }

    /** Stores all runs or none; one whose id is there already is left as it is. */
    public StoreReceipt append(RunBatch batch) {
        int stored = 0;
        for (RunRecord run : batch.runs()) {
            partitions.ensure(run.createdAt());
            stored += insert(batch.kind(), run);
        }
        return new StoreReceipt(stored, batch.runs().size() - stored);
    }

    /** One page, newest first. */
    public RunPage search(RunSearch search) {
        Person asked = null;
        if (search.subject() != null) {
            asked = persons.find(PersonName.subject(search.subject())).orElse(null);
            if (asked == null) {
                return new RunPage(List.of(), null);
            }
        }
        List<? extends RunEntity> found = matching(typeOf(search.kind()), search, asked)
                .setMaxResults(search.limit() + 1)
                .getResultList();
        boolean more = found.size() > search.limit();
        List<? extends RunEntity> page = more ? found.subList(0, search.limit()) : found;
        Map<UUID, Person> people =
                persons.of(page.stream().flatMap(run -> run.person().stream()).toList());
        RunEntity last = more ? page.getLast() : null;
        return new RunPage(
                page.stream().map(run -> run.toSummary(people)).toList(),
                last == null ? null : new PageCursor(last.createdAt(), last.id()).text());
    }

    /** A run with its result. */
    public Optional<RunRecord> find(RunKind kind, UUID id) {
        return entities
                .createQuery("SELECT r FROM " + typeOf(kind).getSimpleName() + " r WHERE r.id = :id", typeOf(kind))
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::whole);
    }

    private RunRecord whole(RunEntity run) {
        Object[] found = (Object[]) entities.createNativeQuery(WHOLE)
                .setParameter(1, run.inputFingerprint())
                .setParameter(2, run.resultHash())
                .getSingleResult();
        String firstDay = (String) found[0];
        var input = new RunInput(
                run.inputFingerprint(),
                firstDay == null ? null : LocalDate.parse(firstDay),
                (String) found[1],
                Json.texts((String) found[2]));
        return run.toRecord(persons.of(run.person().stream().toList()), input, Json.object((String) found[3]));
    }

    private int insert(RunKind kind, RunRecord run) {
        entities.createNativeQuery(INPUT)
                .setParameter(1, run.input().fingerprint())
                .setParameter(2, text(run.input().firstDay()))
                .setParameter(3, run.input().days())
                .setParameter(4, JsonForm.JSON.toJson(run.input().others()))
                .executeUpdate();
        entities.createNativeQuery(RESULT)
                .setParameter(1, run.resultHash())
                .setParameter(2, StoredText.of(run.result().toString()))
                .executeUpdate();
        return entities.createNativeQuery("INSERT INTO " + tableOf(kind) + COLUMNS)
                .setParameter(1, run.id())
                .setParameter(2, run.createdAt().toString())
                .setParameter(3, text(personOf(run.subject())))
                .setParameter(4, run.source())
                .setParameter(5, run.asOf())
                .setParameter(6, StoredText.of(run.parameters().toString()))
                .setParameter(7, run.codeVersion())
                .setParameter(8, run.seed() == null ? null : run.seed().toString())
                .setParameter(9, run.input().fingerprint())
                .setParameter(10, run.resultHash())
                .setParameter(11, run.durationMs())
                .setParameter(12, run.traceId())
                .setParameter(13, run.origin())
                .setParameter(14, StoredText.of(run.restrictedTo()))
                .executeUpdate();
    }

    /** For a cast: a value that is missing has no type of its own, and the database would take it for a text. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private @Nullable UUID personOf(@Nullable String subject) {
        return subject == null ? null : persons.of(PersonName.subject(subject)).id();
    }

    private <T extends RunEntity> TypedQuery<T> matching(Class<T> type, RunSearch search, @Nullable Person asked) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<T> query = build.createQuery(type);
        Root<T> row = query.from(type);
        List<Predicate> filters = new ArrayList<>();
        if (asked != null) {
            filters.add(build.equal(row.get("person"), asked.id()));
        }
        equal(build, row, filters, "source", search.source());
        equal(build, row, filters, "origin", search.origin());
        equal(build, row, filters, "traceId", search.traceId());
        if (search.rows() != null) {
            filters.add(build.coalesce(row.<String>get("restrictedTo"), "").in(search.rows()));
        }
        if (search.from() != null) {
            filters.add(build.greaterThanOrEqualTo(row.<Instant>get("createdAt"), search.from()));
        }
        if (search.to() != null) {
            filters.add(build.lessThan(row.<Instant>get("createdAt"), search.to()));
        }
        if (search.cursor() != null) {
            filters.addAll(PageCursor.parse(search.cursor()).behind(build, row, "createdAt"));
        }
        query.where(filters.toArray(Predicate[]::new));
        query.orderBy(build.desc(row.get("createdAt")), build.desc(row.get("id")));
        return entities.createQuery(query);
    }

    private static void equal(
            CriteriaBuilder build, Root<?> row, List<Predicate> filters, String name, @Nullable String value) {
        if (value != null) {
            filters.add(build.equal(row.get(name), value));
        }
    }

    private static Class<? extends RunEntity> typeOf(RunKind kind) {
        return switch (kind) {
            case FORECAST -> ForecastRunEntity.class;
            case RANKING -> RankingRunEntity.class;
            case RECOMMENDATION -> RecommendationRunEntity.class;
        };
    }

    private static String tableOf(RunKind kind) {
        return switch (kind) {
            case FORECAST -> "forecast_runs";
            case RANKING -> "ranking_runs";
            case RECOMMENDATION -> "recommendation_runs";
        };
    }
}
