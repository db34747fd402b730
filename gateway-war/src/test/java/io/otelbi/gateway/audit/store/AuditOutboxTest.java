package io.otelbi.gateway.audit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.audit.AuditConfig;
import io.otelbi.gateway.audit.PendingRecord;
import io.otelbi.platform.contract.persistence.AuditRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditOutboxTest {

    @TempDir
    Path folder;

    @Test
    void recordsComeBackInTheirOrderAndAsTheyWere() throws Exception {
        List<PendingRecord> put = List.of(record("anna"), record("ben"), record(null));
        try (AuditOutbox outbox = new AuditOutbox(new AuditConfig(folder, 10))) {
            put.forEach(one -> assertTrue(outbox.put(one)));

            assertEquals(put, outbox.oldest(10));
        }
    }

    @Test
    void recordsOutliveTheProcessThatPutThem() throws Exception {
        PendingRecord left = record("anna");
        try (AuditOutbox outbox = new AuditOutbox(new AuditConfig(folder, 10))) {
            assertTrue(outbox.put(left));
        }

        try (AuditOutbox again = new AuditOutbox(new AuditConfig(folder, 10))) {
            assertEquals(1, again.depth());
            assertEquals(List.of(left), again.oldest(10));
            assertTrue(again.remove(List.of(left)));
            assertEquals(0, again.depth());
        }
    }

    @Test
    void aFullQueueTakesNothingMore() throws Exception {
        try (AuditOutbox outbox = new AuditOutbox(new AuditConfig(folder, 2))) {
            assertTrue(outbox.put(record("one")));
            assertTrue(outbox.put(record("two")));

            assertFalse(outbox.put(record("three")));
        }
    }

    @Test
    void aSecondGatewayCannotOpenTheSameQueue() throws Exception {
        try (AuditOutbox first = new AuditOutbox(new AuditConfig(folder, 10))) {
            assertEquals(0, first.depth());
            assertThrows(Exception.class, () -> new AuditOutbox(new AuditConfig(folder, 10)).close());
        }
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        try (AuditOutbox outbox = new AuditOutbox(new AuditConfig(folder, 1000))) {
            var puts = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> outbox.put(record("p" + i))))
                    .toList();

            assertTrue(puts.stream().allMatch(CompletableFuture::join));
            assertEquals(200, outbox.oldest(1000).size());
        }
    }

    private static PendingRecord record(@Nullable String subject) {
        return new PendingRecord(
                new AuditRecord(
                        UUID.randomUUID(),
                        Instant.parse("2026-03-04T10:15:30.5Z"),
                        subject,
                        "GET",
                        "/api/kpis",
                        "window_days=7",
                        200,
                        12,
                        "0af7651916cd43dd8448eb211c80319c",
                        "127.0.0.1",
                        null),
                "b7ad6b7169203331");
    }
}
