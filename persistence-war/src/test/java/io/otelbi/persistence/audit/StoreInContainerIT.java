package io.otelbi.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.persistence.audit.store.AuditLogs;
import io.otelbi.persistence.audit.store.Retention;
import io.otelbi.persistence.audit.store.Verification;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.key.Seal;
import io.otelbi.persistence.person.Person;
import io.otelbi.persistence.person.PersonName;
import io.otelbi.persistence.person.store.Persons;
import io.otelbi.persistence.run.store.RunRetention;
import io.otelbi.persistence.run.store.Runs;
import io.otelbi.persistence.store.Partitions;
import io.otelbi.persistence.store.PastPartitions;
import io.otelbi.persistence.store.StoreProblem;
import io.otelbi.persistence.store.StoredText;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.RunBatch;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store within Liberty: JTA, EclipseLink and a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class StoreInContainerIT {

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive archive() throws IOException {
        // The customizer needs third-party classes, which only the deployed WAR's own configuration lets it see.
        String persistence = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"))
                .replaceAll(".*eclipselink.session.customizer.*\\R", "");
        return ShrinkWrap.create(WebArchive.class, "store.war")
                .addPackages(false, "io.otelbi.persistence.audit", "io.otelbi.persistence.audit.store")
                .addPackages(true, "io.otelbi.persistence.paging", "io.otelbi.persistence.run.store")
                .addClasses(AuditKeys.class, Seal.class, Persons.class, Person.class, PersonName.class)
                .addClasses(Partitions.class, PastPartitions.class, StoredText.class, StoreProblem.class)
                .addClass(io.otelbi.persistence.store.Json.class)
                .addPackages(true, "io.otelbi.platform.contract.persistence", "io.otelbi.platform.problem")
                .addPackages(true, "io.otelbi.platform.client", "io.otelbi.platform.token")
                .addPackages(true, "io.otelbi.platform.telemetry", "io.otelbi.platform.json", "io.otelbi.platform.log")
                .addPackages(
                        true, "io.otelbi.platform.load", "io.otelbi.platform.settings", "com.nimbusds", "org.jspecify")
                .addAsResource(new StringAsset(persistence), "META-INF/persistence.xml")
                .addAsResource(new StringAsset("otelbi.service=persistence"), "META-INF/microprofile-config.properties")
                .addAsResource(new StringAsset("org.jboss.weld.construction.relaxed=true"), "weld.properties")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Inject
    AuditLogs auditLogs;

    @Resource(lookup = "jdbc/migration")
    DataSource owner;

    @Inject
    Runs runs;

    @Inject
    Persons persons;

    @Inject
    Partitions partitions;

    @Inject
    Verification verification;

    @BeforeEach
    void thisMonthHasItsPartitions() {
        MovableClock.move(Duration.ZERO);
        partitions.ensureCurrent();
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoRecordAndNoHoleInTheChain() throws Exception {
        AuditRecord rolledBack = record("rolled back");

        transaction.begin();
        auditLogs.append(List.of(rolledBack));
        transaction.rollback();
        auditLogs.append(List.of(record("after it")));

        assertEquals(0, stored(rolledBack.traceId()).size());
        AuditVerification chain = verification.verify(List.of());
        assertTrue(chain.valid(), () -> chain.faults().toString());
    }

    @Test
    void aBatchWithOneRecordThatDoesNotFitIsNotStoredAtAll() {
        AuditRecord good = record("good");
        AuditRecord bad = record("bad", 99, good.traceId());

        assertThrows(RuntimeException.class, () -> auditLogs.append(List.of(good, bad)));

        assertEquals(0, stored(good.traceId()).size());
    }

    @Test
    void aRecordThatComesTwiceIsStoredOnce() {
        AuditRecord twice = record("twice");

        StoreReceipt first = auditLogs.append(List.of(twice, twice));
        StoreReceipt second = auditLogs.append(List.of(twice));

        assertEquals(new StoreReceipt(1, 1), first);
        assertEquals(new StoreReceipt(0, 1), second);
        assertEquals(1, stored(twice.traceId()).size());
    }

    @Test
    void recordsGoOnIntoTheNextMonthsPartitionAndStayOneChain() {
        auditLogs.append(List.of(record("this month")));
        MovableClock.move(Duration.ofDays(31));
        partitions.ensureCurrent();
        AuditRecord next = record("next month");

        auditLogs.append(List.of(next));

        MovableClock.move(Duration.ZERO);
        assertEquals(1, stored(next.traceId()).size());
        AuditVerification chain = verification.verify(List.of());
        assertTrue(chain.valid(), () -> chain.faults().toString());
    }

    @Test
    void monthsThatAreTooOldAreDroppedWithAStatementThatKeepsTheChainCheckable() throws Exception {
        auditLogs.append(List.of(record("old")));
        MovableClock.move(Duration.ofDays(100));
        partitions.ensureCurrent();
        AuditRecord kept = record("new");
        auditLogs.append(List.of(kept));

        List<String> dropped;
        try (Connection connection = owner.getConnection()) {
            InstantSource now = MovableClock::now;
            dropped = new Retention(MovableClock.KEYS, now.withZone(ZoneOffset.UTC)).apply(connection, 1);
        }

        assertFalse(dropped.isEmpty());
        AuditVerification chain = verification.verify(List.of());
        assertTrue(chain.valid(), () -> chain.faults().toString());
        assertTrue(chain.retained() > 0);
        assertEquals(chain.retained() + 1, chain.first());
        assertEquals(1, stored(kept.traceId()).size());
    }

    @Test
    void anErasedPersonIsReadableNoMoreAndTheChainStaysValid() {
        AuditRecord erased = record("Erna Erased");
        auditLogs.append(List.of(erased));
        assertEquals("Erna Erased", stored(erased.traceId()).getFirst().subject());

        assertTrue(persons.erase(PersonName.subject("Erna Erased")).isPresent());

        AuditRecord left = stored(erased.traceId()).getFirst();
        assertNull(left.subject());
        assertNull(left.client());
        assertTrue(verification.verify(List.of()).valid());
        assertTrue(persons.erase(PersonName.subject("Erna Erased")).isEmpty());
    }

    @Test
    void aNameInAQueryIsHiddenAndTextThatPostgresRefusesIsStored() {
        auditLogs.append(List.of(record("anna")));
        AuditRecord asked = record("admin", 200, newTraceId());
        AuditRecord odd = new AuditRecord(
                asked.id(),
                asked.occurredAt(),
                "admin",
                "GET",
                "/api/storage/audit-logs",
                "limit=5&subject=anna&x=a\0b",
                200,
                1,
                asked.traceId(),
                "127.0.0.1",
                null,
                null,
                null,
                List.of());

        auditLogs.append(List.of(odd));

        String query = String.valueOf(stored(odd.traceId()).getFirst().query());
        assertTrue(query.matches("limit=5&subject=person:[0-9a-f-]{36}&x=a\uFFFDb"), query);
    }

    @Test
    void aReceiptComesBackAsItWasAndTheChainCoversIt() throws Exception {
        AuditRecord plain = record("Rita Receipt");
        AuditRecord shown = Receipted.record(plain);
        auditLogs.append(List.of(shown, record("Rita Receipt", 200, shown.traceId())));

        var onlyFigures = new AuditSearch(10, null, null, null, "Rita Receipt", null, shown.traceId(), true);
        List<AuditRecord> found = auditLogs.search(onlyFigures).items();

        assertEquals(List.of(shown.id()), found.stream().map(AuditRecord::id).toList());
        assertEquals(shown.shown(), found.getFirst().shown());
        assertEquals(shown.shown(), auditLogs.find(shown.id()).orElseThrow().shown());
        assertTrue(auditLogs.find(UUID.randomUUID()).isEmpty());
        assertTrue(verification.verify(List.of()).valid());
        long sequence = Objects.requireNonNull(found.getFirst().sequence());
        assertFalse(isValidWithout(sequence, shown.id()));
    }

    /** Whether the chain is still valid once a receipt is taken away, which is then put back. */
    private boolean isValidWithout(long sequence, UUID id) throws Exception {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            String where = " WHERE seq = " + sequence + " AND id = '" + id + "'";
            statement.execute("CREATE TEMPORARY TABLE kept AS SELECT shown FROM audit_logs" + where);
            assertEquals(1, statement.executeUpdate("UPDATE audit_logs SET shown = NULL" + where));
            AuditVerification chain = verification.verify(List.of());
            statement.executeUpdate("UPDATE audit_logs SET shown = (SELECT shown FROM kept)" + where);
            assertTrue(verification.verify(List.of()).valid());
            statement.execute("DROP TABLE kept");
            return chain.valid();
        }
    }

    @Test
    void aRunThatComesTwiceIsStoredOnceAndComesBackWhole() {
        RunRecord run = run();

        assertEquals(new StoreReceipt(1, 0), runs.append(new RunBatch(RunKind.RANKING, List.of(run))));
        assertEquals(new StoreReceipt(0, 1), runs.append(new RunBatch(RunKind.RANKING, List.of(run))));

        assertEquals(run, runs.find(RunKind.RANKING, run.id()).orElseThrow());
        assertTrue(runs.find(RunKind.FORECAST, run.id()).isEmpty());
    }

    @Test
    void aRunOverNoDayByNobodyOfNoRowsIsStoredToo() {
        RunRecord some = run();
        RunRecord bare = new RunRecord(
                some.id(),
                some.createdAt(),
                null,
                some.source(),
                some.asOf(),
                some.parameters(),
                some.codeVersion(),
                null,
                new RunInput("d".repeat(64), null, "", Map.of()),
                some.result(),
                some.resultHash(),
                some.durationMs(),
                null,
                some.origin(),
                "[]");

        assertEquals(new StoreReceipt(1, 0), runs.append(new RunBatch(RunKind.FORECAST, List.of(bare))));
        assertEquals(bare, runs.find(RunKind.FORECAST, bare.id()).orElseThrow());
    }

    @Test
    void monthsOfRunsThatAreTooOldAreDroppedWithTheResultsThatOnlyTheyHad() throws Exception {
        RunRecord alone = run("a".repeat(64));
        RunRecord old = run("b".repeat(64));
        runs.append(new RunBatch(RunKind.FORECAST, List.of(alone, old)));
        MovableClock.move(Duration.ofDays(100));
        RunRecord kept = run("b".repeat(64));
        runs.append(new RunBatch(RunKind.FORECAST, List.of(kept)));

        try (Connection connection = owner.getConnection()) {
            InstantSource now = MovableClock::now;
            assertFalse(RunRetention.apply(connection, now.withZone(ZoneOffset.UTC), 1)
                    .isEmpty());
            assertEquals(1, results(connection, "b"));
            assertEquals(0, results(connection, "a"));
        }
        assertTrue(runs.find(RunKind.FORECAST, old.id()).isEmpty());
        assertEquals(kept, runs.find(RunKind.FORECAST, kept.id()).orElseThrow());
    }

    private static int results(Connection connection, String letter) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM run_results WHERE result_hash = '" + letter.repeat(64) + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static RunRecord run() {
        return run("e".repeat(64));
    }

    private static RunRecord run(String resultHash) {
        Instant created = Instant.ofEpochMilli(MovableClock.now().toEpochMilli());
        UUID id = new UUID(
                (created.toEpochMilli() << 16) | 0x7001L, UUID.randomUUID().getLeastSignificantBits());
        JsonObject some = Json.createObjectBuilder().add("a", 1).build();
        return new RunRecord(
                id,
                created,
                "viewer",
                "adventureworks",
                LocalDate.parse("2013-12-28"),
                some,
                "0.1.0",
                7L,
                new RunInput("f".repeat(64), LocalDate.parse("2013-01-01"), "AAAA", Map.of("stock", "0".repeat(64))),
                some,
                resultHash,
                12,
                newTraceId(),
                RunRecord.SERVED,
                null);
    }

    private List<AuditRecord> stored(String traceId) {
        return auditLogs
                .search(new AuditSearch(10, null, null, null, null, null, traceId, false))
                .items();
    }

    private static AuditRecord record(String subject) {
        return record(subject, 200, newTraceId());
    }

    private static String newTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static AuditRecord record(String subject, int status, String traceId) {
        return new AuditRecord(
                UUID.randomUUID(),
                Instant.parse("2026-03-04T10:15:30Z"),
                subject,
                "GET",
                "/api/kpis",
                null,
                status,
                12,
                traceId,
                "127.0.0.1",
                null,
                null,
                null,
                List.of());
    }
}
