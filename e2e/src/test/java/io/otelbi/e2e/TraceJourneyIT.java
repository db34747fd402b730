package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.telemetry.LogRecord;
import io.otelbi.local.telemetry.SpanRecord;
import io.otelbi.local.telemetry.Telemetry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One trace from the caller to both databases, with every parent right. */
class TraceJourneyIT {

    private static final String CALLER_SPAN = "b7ad6b7169203331";

    @Test
    void aRequestIsOneTraceToTheWarehouseAndToTheStore() {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertEquals(
                200,
                Api.get(
                                "viewer",
                                "/api/history?days_back=20",
                                "traceparent",
                                "00-" + traceId + "-" + CALLER_SPAN + "-01")
                        .statusCode());

        Eventually.holds(() -> {
            assertEquals(Set.of(List.of("gateway", "analytics", "bi-query")), waysTo(traceId, "microsoft.sql_server"));
            assertIsOneOf(waysTo(traceId, "postgresql"), List.of("gateway", "persistence"));
            return true;
        });
    }

    @Test
    void everyServiceSendsTracesAndLogs() {
        Telemetry telemetry = RunningSystem.get().telemetry().receiver().telemetry();
        Api.get("viewer", "/api/dashboard");
        for (String service : List.of("gateway", "bi-query", "analytics", "persistence")) {
            Eventually.holds(() -> {
                assertTrue(telemetry.newest(2000).stream()
                        .flatMap(id -> telemetry.trace(id).stream())
                        .anyMatch(span -> span.service().equals(service)));
                assertTrue(telemetry.logs().stream().map(LogRecord::service).anyMatch(service::equals));
                return true;
            });
        }
    }

    private static void assertIsOneOf(Set<List<String>> ways, List<String> way) {
        assertTrue(ways.contains(way), ways::toString);
    }

    /** The services on the ways from the caller's span to each span of a database, each once. */
    private static Set<List<String>> waysTo(String traceId, String database) {
        List<SpanRecord> spans =
                RunningSystem.get().telemetry().receiver().telemetry().trace(traceId);
        Map<String, SpanRecord> byId = new HashMap<>();
        spans.forEach(span -> byId.put(span.spanId(), span));
        return spans.stream()
                .filter(span -> database.equals(span.attributes().get("db.system.name")))
                .map(span -> wayTo(span, byId))
                .collect(Collectors.toSet());
    }

    private static List<String> wayTo(SpanRecord database, Map<String, SpanRecord> byId) {
        List<String> services = new ArrayList<>();
        for (@Nullable SpanRecord span = database; span != null; span = byId.get(span.parentSpanId())) {
            if (services.isEmpty() || !services.getFirst().equals(span.service())) {
                services.addFirst(span.service());
            }
            if (span.parentSpanId().equals(CALLER_SPAN)) {
                return services;
            }
        }
        throw new AssertionError("The way from " + database + " does not lead back to the caller: " + services);
    }

    @Test
    void whoeverSendsSpansTooOftenIsToldWhenToComeAgain() {
        HttpResponse<String> refused = Stream.generate(
                        () -> Api.post("admin", "/api/telemetry/v1/traces", "{\"resourceSpans\":[]}"))
                .limit(300)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait >= 1 && wait <= 60, refused.headers()::toString);
        assertEquals("urn:otelbi:problem:too-many-requests", Api.json(refused).getString("type"));
        assertEquals(
                200,
                Api.post("viewer", "/api/telemetry/v1/traces", "{\"resourceSpans\":[]}")
                        .statusCode());
    }
}
