package io.otelbi.gateway.audit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.OpenTelemetry;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.gateway.outbox.Records;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.shown.Section;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.rows.Rows;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:15:30Z");

    private final KeptRecords records = new KeptRecords();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger done = new AtomicInteger();
    private final Shown shown = new Shown();

    @Test
    void anActionIsOnDiskBeforeItBeginsAndItsOutcomeTakesTheSamePlace() {
        List<String> meanwhile = new ArrayList<>();

        answer("POST", answer -> meanwhile.addAll(records.statuses()));

        assertEquals(List.of("begun 102"), meanwhile);
        assertEquals(List.of("ended 200"), records.statuses());
    }

    @Test
    void anActionThatCannotBeRecordedIsNotBegun() {
        records.broken = true;

        JsonObject problem = problem("POST", answer -> done.incrementAndGet());

        assertEquals(0, done.get());
        assertEquals(503, problem.getInt("status"));
        assertTrue(problem.getString("type").endsWith("not-recorded"), problem::toString);
    }

    @Test
    void withThePolicyToServeAnActionIsDoneWithoutItsRecord() {
        records.broken = true;
        records.strict = false;

        answer("POST", answer -> done.incrementAndGet());

        assertEquals(1, done.get());
        assertEquals(1, records.dropped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PURGE"})
    void whateverIsThrownEndsInAProblemAndOneRecord(String method) {
        List<Throwable> thrown = List.of(
                new IllegalStateException("x"),
                new IOException("x"),
                new StackOverflowError("x"),
                new OutOfMemoryError("x"),
                new NoClassDefFoundError("x"),
                new AssertionError("x"));
        for (Throwable failure : thrown) {
            records.clear();

            JsonObject problem = problem(method, answer -> {
                answer.getWriter().write("half an answer");
                throw asException(failure);
            });

            assertEquals(500, problem.getInt("status"), failure::toString);
            assertFalse(problem.toString().contains("half an answer"), problem::toString);
            assertEquals(1, records.all.size(), failure::toString);
            assertTrue(records.statuses().getFirst().endsWith(" 500"), records.statuses()::toString);
        }
    }

    @Test
    void aRecordThatCannotBeMadeAtFirstIsMadeOfAFailure() {
        records.failures = 1;

        JsonObject problem = problem("GET", answer -> answer.getWriter().write("{\"secret\":1}"));

        assertEquals(500, problem.getInt("status"));
        assertEquals(List.of("put 500"), records.statuses());
    }

    @Test
    void aReadingWhoseRecordCannotBeMadeAtAllSaysNothingOfWhatWasRead() {
        records.failures = 2;

        assertThrows(
                OutOfMemoryError.class,
                () -> answer("GET", answer -> answer.getWriter().write("{\"secret\":1}")));

        assertEquals(List.of(), records.statuses());
    }

    @Test
    void anActionWhoseOutcomeCannotBeToldStaysRecordedAsBegun() {
        records.failures = 2;

        assertThrows(OutOfMemoryError.class, () -> answer("POST", answer -> done.incrementAndGet()));

        assertEquals(1, done.get());
        assertEquals(List.of("ended 102"), records.statuses());
    }

    @Test
    void aReadingCostsOneWrite() {
        answer("GET", answer -> done.incrementAndGet());

        assertEquals(List.of("put 200"), records.statuses());
        assertEquals(1, records.writes);
    }

    @Test
    void aRefusalCostsOneWriteAndNothingIsDone() {
        Exchange exchange = exchange("POST");
        Exchange.Answering refusal = answer -> answer.setStatus(401);

        exchange.answer(Optional.of(refusal), answer -> done.incrementAndGet());

        assertEquals(0, done.get());
        assertEquals(List.of("put 401"), records.statuses());
        assertEquals(1, records.writes);
    }

    @Test
    void aRedirectWaitsForItsRecordToo() {
        answer("GET", answer -> answer.sendRedirect("/elsewhere"));

        assertEquals(List.of("put 302"), records.statuses());
    }

    @ParameterizedTest
    @CsvSource({"GET,200,1", "GET,304,1", "POST,200,1", "HEAD,200,0", "HEAD,304,0", "GET,404,0", "POST,500,0"})
    void whatTheCallerSeesOfFiguresIsInTheRecord(String method, int answered, int sections) {
        answer(method, answer -> {
            shown.show(Figures.hashed(
                    Section.SCORES,
                    new Figures.Origin("adventureworks", null, null, Rows.everything()),
                    Map.of("newest", 5),
                    Map.of()));
            answer.setStatus(answered);
        });

        assertEquals(sections, records.newest().shown().size());
    }

    @Test
    void figuresThatWereReadForAnAnswerThatFailsWereNotShown() {
        answer("GET", answer -> {
            shown.show(Figures.hashed(
                    Section.SCORES,
                    new Figures.Origin("adventureworks", null, null, Rows.everything()),
                    Map.of("newest", 5),
                    Map.of()));
            throw new IllegalStateException("x");
        });

        assertEquals(500, records.newest().status());
        assertEquals(List.of(), records.newest().shown());
    }

    private static Exception asException(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }

    private JsonObject problem(String method, Exchange.Answering action) {
        String text = new String(answer(method, action), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(text)).readObject();
    }

    private byte[] answer(String method, Exchange.Answering action) {
        return exchange(method).answer(Optional.empty(), action);
    }

    private Exchange exchange(String method) {
        HttpServletRequest request = request(method);
        OpenTelemetry none = OpenTelemetry.noop();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Recording recording = new Recording(records, RequestFacts.of(request, NOW, false, "192.0.2.1"), shown, clock);
        return new Exchange(
                request,
                new BufferedResponse(response()),
                new RequestSpan(none.getTracer("test"), none),
                NOW,
                Optional.of(recording));
    }

    private static HttpServletRequest request(String method) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ExchangeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> "/api/things";
                    case "getHeaderNames" -> Collections.emptyEnumeration();
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        Map<String, String> types = new LinkedHashMap<>();
        return (HttpServletResponse) Proxy.newProxyInstance(
                ExchangeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "setStatus" -> {
                        status.set((Integer) arguments[0]);
                        yield null;
                    }
                    case "getStatus" -> status.get();
                    case "setContentType" -> types.put("type", (String) arguments[0]);
                    case "getContentType" -> types.get("type");
                    case "isCommitted" -> false;
                    default -> null;
                });
    }

    /** Keeps records in memory, and fails as it is told. */
    private static final class KeptRecords implements Records {

        private final Map<String, String> all = new LinkedHashMap<>();
        private Optional<AuditRecord> newest = Optional.empty();
        private boolean broken;
        private boolean strict = true;
        private int failures;
        private int dropped;
        private int writes;

        List<String> statuses() {
            return List.copyOf(all.values());
        }

        AuditRecord newest() {
            return newest.orElseThrow();
        }

        void clear() {
            all.clear();
        }

        @Override
        public Optional<String> refusing() {
            return Optional.empty();
        }

        @Override
        public boolean isStrict() {
            return strict;
        }

        @Override
        public boolean begin(Pending intent) {
            return !broken && keep("begun", intent);
        }

        @Override
        public void end(Pending intent, Pending outcome) {
            if (statusOf(outcome) != AuditRecord.OUTCOME_UNKNOWN) {
                fail();
            }
            assertEquals(intent.id(), outcome.id());
            keep("ended", outcome);
        }

        @Override
        public boolean put(Pending pending) {
            fail();
            if (broken) {
                dropped++;
                return !strict;
            }
            return keep("put", pending);
        }

        private boolean keep(String how, Pending pending) {
            writes++;
            newest = Optional.of(JsonForm.JSON.fromJson(pending.body(), AuditRecord.class));
            all.put(pending.id().toString(), how + " " + statusOf(pending));
            return true;
        }

        private void fail() {
            if (failures > 0) {
                failures--;
                throw new OutOfMemoryError("no room for the record");
            }
        }

        private static int statusOf(Pending pending) {
            return JsonForm.JSON.fromJson(pending.body(), AuditRecord.class).status();
        }
    }
}
