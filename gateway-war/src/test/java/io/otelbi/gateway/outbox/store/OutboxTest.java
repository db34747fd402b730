package io.otelbi.gateway.outbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.outbox.OutboxConfig;
import io.otelbi.gateway.outbox.OutboxConfig.WhenFull;
import io.otelbi.gateway.outbox.Pending;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:15:30.500Z");

    @TempDir
    Path folder;

    @Test
    void recordsComeBackInTheirOrderAndAsTheyWere() throws Exception {
        List<Pending> put = List.of(record("anna"), run("{\"a\":1}"), record("ben"));
        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            put.forEach(one -> assertTrue(outbox.put(one)));

            assertEquals(put, outbox.oldest(10));
        }
    }

    @Test
    void recordsOutliveTheProcessThatPutThem() throws Exception {
        Pending left = record("anna");
        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            assertTrue(outbox.put(left));
        }

        try (Outbox again = open(config(10, 1_000_000), NOW)) {
            assertEquals(1, again.depth());
            assertEquals(List.of(left), again.oldest(10));
            assertTrue(again.remove(List.of(left)));
            assertEquals(0, again.depth());
            assertEquals(0, again.bytes());
        }
    }

    @Test
    void aQueueThatIsFullOfRecordsTakesNothingMore() throws Exception {
        try (Outbox outbox = open(config(2, 1_000_000), NOW)) {
            assertTrue(outbox.put(record("one")));
            assertTrue(outbox.put(record("two")));

            assertFalse(outbox.put(record("three")));
            assertEquals("2 records wait", outbox.full().orElseThrow());
        }
    }

    @Test
    void aQueueThatIsFullOfBytesTakesNothingMoreUntilSomeWereDelivered() throws Exception {
        Pending large = run("x".repeat(600));
        try (Outbox outbox = open(config(100, 1_000), NOW)) {
            assertTrue(outbox.put(large));
            assertTrue(outbox.put(run("y".repeat(600))));
            assertFalse(outbox.put(record("three")));

            assertTrue(outbox.remove(List.of(large)));

            assertTrue(outbox.put(record("three")));
        }
    }

    @Test
    void aQueueWhoseOldestRecordIsTooOldTakesNothingMore() throws Exception {
        try (Outbox outbox = open(config(100, 1_000_000), NOW)) {
            assertTrue(outbox.put(record("one")));
        }

        try (Outbox later = open(config(100, 1_000_000), NOW.plus(Duration.ofHours(2)))) {
            assertFalse(later.put(record("two")));
            assertEquals(Duration.ofHours(2), later.age());
            assertTrue(later.remove(later.oldest(10)));
            assertEquals(List.of(), later.oldest(10));
            assertTrue(later.put(record("two")));
        }
    }

    @Test
    void aSecondGatewayCannotOpenTheSameQueue() throws Exception {
        try (Outbox first = open(config(10, 1_000_000), NOW)) {
            assertEquals(0, first.depth());
            assertThrows(Exception.class, () -> open(config(10, 1_000_000), NOW).close());
        }
    }

    @Test
    void whatIsSetAsideIsOutOfTheWayAndComesBackWithTheNextStart() throws Exception {
        Pending poison = run("{\"bad\":true}");
        Pending next = record("anna");
        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            assertTrue(outbox.put(poison));
            assertTrue(outbox.put(next));

            assertTrue(outbox.setAside(List.of(poison)));

            assertEquals(List.of(next), outbox.oldest(10));
            assertEquals(1, outbox.depth());
            assertEquals(1, outbox.refused());
        }
        try (Outbox again = open(config(10, 1_000_000), NOW)) {
            assertEquals(List.of(poison, next), again.oldest(10));
            assertEquals(2, again.depth());
            assertEquals(0, again.refused());
        }
    }

    @Test
    void anActionWaitsForItsOutcomeAndIsThenDeliveredOnceWithIt() throws Exception {
        Pending intent = record("anna");
        Pending outcome = new Pending(intent.id(), intent.kind(), "{\"subject\":\"anna\",\"status\":200}", "t", "s");
        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            assertTrue(outbox.begin(intent));
            assertEquals(List.of(), outbox.oldest(10));
            assertEquals(1, outbox.depth());

            assertTrue(outbox.end(intent, outcome));

            assertEquals(List.of(outcome), outbox.oldest(10));
            assertTrue(outbox.remove(List.of(outcome)));
            assertEquals(0, outbox.depth());
            assertEquals(0, outbox.bytes());
        }
    }

    @Test
    void anActionWithoutAnOutcomeIsDeliveredAsItBeganAfterTheNextStart() throws Exception {
        Pending intent = record("anna");
        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            assertTrue(outbox.begin(intent));
        }

        try (Outbox again = open(config(10, 1_000_000), NOW)) {
            assertEquals(List.of(intent), again.oldest(10));
        }
    }

    @Test
    void anActionDoesNotBeginWhereTheQueueIsFull() throws Exception {
        try (Outbox outbox = open(config(1, 1_000_000), NOW)) {
            assertTrue(outbox.put(record("one")));

            assertFalse(outbox.begin(record("two")));
            assertEquals(1, outbox.oldest(10).size());
        }
    }

    @Test
    void anOutcomeThatCannotBeWrittenIsWrittenLater() throws Exception {
        Pending intent = record("anna");
        Pending outcome = new Pending(intent.id(), intent.kind(), "{\"subject\":\"anna\",\"status\":200}", "t", "s");
        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            assertTrue(outbox.begin(intent));
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("audit.sqlite"));
                    var statement = other.createStatement()) {
                statement.execute(
                        "CREATE TRIGGER broken BEFORE UPDATE ON outbox BEGIN SELECT RAISE(FAIL, 'broken'); END");
                assertFalse(outbox.end(intent, outcome));
                outbox.endLate();
                assertEquals(List.of(), outbox.oldest(10));
                statement.execute("DROP TRIGGER broken");
            }

            outbox.endLate();

            assertEquals(List.of(outcome), outbox.oldest(10));
        }
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        try (Outbox outbox = open(config(1000, 1_000_000), NOW)) {
            var puts = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> outbox.put(record("p" + i))))
                    .toList();

            assertTrue(puts.stream().allMatch(CompletableFuture::join));
            assertEquals(200, outbox.oldest(1000).size());
        }
    }

    @Test
    void whatTheFirstVersionLeftIsStillDelivered() throws Exception {
        Files.createDirectories(folder);
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"" + id + "\",\"occurred_at\":\"2026-03-04T10:15:30Z\",\"trace_id\":\"abc\"}";
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("audit.sqlite"));
                var statement = old.createStatement()) {
            statement.execute("CREATE TABLE outbox"
                    + " (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, span_id TEXT NOT NULL, body TEXT NOT NULL)");
            statement.execute("INSERT INTO outbox (id, span_id, body) VALUES ('" + id + "', 's', '" + body + "')");
        }

        try (Outbox outbox = open(config(10, 1_000_000), NOW)) {
            assertEquals(List.of(new Pending(id, Pending.Kind.AUDIT, body, "abc", "s")), outbox.oldest(10));
            assertEquals(Duration.ofMillis(500), outbox.age());
        }
    }

    private Outbox open(OutboxConfig config, Instant now) throws Exception {
        return new Outbox(config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private OutboxConfig config(int records, long bytes) {
        return new OutboxConfig(folder, records, bytes, Duration.ofHours(1), WhenFull.REFUSE);
    }

    private static Pending record(String subject) {
        return new Pending(
                UUID.randomUUID(),
                Pending.Kind.AUDIT,
                "{\"subject\":\"" + subject + "\"}",
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331");
    }

    private static Pending run(String body) {
        return new Pending(
                UUID.randomUUID(), Pending.Kind.RANKING, body, "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331");
    }
}
