package io.otelbi.persistence.run.store;

import io.otelbi.persistence.person.Person;
import io.otelbi.persistence.store.Json;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSummary;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the three tables of runs have in common; a row is never changed once written. */
@MappedSuperclass
abstract class RunEntity {

    @Id
    private UUID id;

    @Column(name = "created_at")
    private Instant createdAt;

    private @Nullable UUID person;
    private String source;

    @Column(name = "as_of")
    private LocalDate asOf;

    private String parameters;

    @Column(name = "code_version")
    private String codeVersion;

    private @Nullable Long seed;

    @Column(name = "input_fingerprint")
    private String inputFingerprint;

    @Column(name = "result_hash")
    private String resultHash;

    @Column(name = "duration_ms")
    private long durationMs;

    @Column(name = "trace_id")
    private @Nullable String traceId;

    private String origin;

    @Column(name = "restricted_to")
    private @Nullable String restrictedTo;

    @SuppressWarnings("NullAway.Init") // filled by EclipseLink
    protected RunEntity() {}

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    String inputFingerprint() {
        return inputFingerprint;
    }

    String resultHash() {
        return resultHash;
    }

    RunSummary toSummary(Map<UUID, Person> people) {
        return new RunSummary(
                id,
                createdAt,
                subject(people),
                source,
                asOf,
                Json.object(parameters),
                codeVersion,
                seed,
                inputFingerprint,
                resultHash,
                durationMs,
                traceId,
                origin,
                restrictedTo);
    }

    RunRecord toRecord(Map<UUID, Person> people, RunInput input, JsonObject result) {
        return new RunRecord(
                id,
                createdAt,
                subject(people),
                source,
                asOf,
                Json.object(parameters),
                codeVersion,
                seed,
                input,
                result,
                resultHash,
                durationMs,
                traceId,
                origin,
                restrictedTo);
    }

    private @Nullable String subject(Map<UUID, Person> people) {
        Person known = person == null ? null : people.get(person);
        return known == null ? null : known.name();
    }
}
