package io.otelbi.gateway.telemetry.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otelbi.platform.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorTest {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Logger logger = Logger.getLogger(RelayState.class.getName());
    private final Handler handler = new Recorder();
    private HttpServer server = unstarted();
    private volatile int status = 200;

    @BeforeEach
    void listen() {
        server.createContext("/", this::answer);
        server.start();
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /v1/traces",
        "/, /v1/traces",
        "//, /v1/traces",
        "/otlp, /otlp/v1/traces",
        "/otlp/, /otlp/v1/traces",
        "/v1/traces, /v1/traces",
        "/a/v1/traces/, /a/v1/traces",
        "/otlp?tenant=x%2Fy, /otlp/v1/traces?tenant=x%2Fy",
    })
    void spansArriveUnderTheTracesOfTheAddress(String path, String arrived) {
        collector(Map.of("OTEL_COLLECTOR_ENDPOINT", base() + path))
                .forward("{}")
                .join();

        assertEquals(List.of("POST " + arrived), requests);
    }

    @ParameterizedTest
    @CsvSource({
        "https://collector.example, https://collector.example:443/v1/traces",
        "HTTPS://collector.example/x/, https://collector.example:443/x/v1/traces",
        "http://collector.example, http://collector.example:80/v1/traces",
        "https://collector.example:4318, https://collector.example:4318/v1/traces",
        "http://[::1]:4318/, http://[::1]:4318/v1/traces",
    })
    void theSchemeGivesThePort(String endpoint, String traces) {
        assertEquals(
                traces,
                CollectorConfig.from(Settings.of(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)::get))
                        .traces()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void theHeadersOfTheExporterAreSentDecoded() {
        collector(Map.of(
                        "OTEL_COLLECTOR_ENDPOINT",
                        base(),
                        "OTEL_EXPORTER_OTLP_HEADERS",
                        "Authorization=Basic%20YTpi, x-tenant=north+south,Host=elsewhere,broken"))
                .forward("{}")
                .join();

        assertEquals(List.of("POST /v1/traces Basic YTpi north+south"), requests);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503, 301})
    void aRefusalIsCountedAndWarnedOfOnce(int refusal) {
        Collector collector = collector(Map.of("OTEL_COLLECTOR_ENDPOINT", base() + "/"));
        status = refusal;
        for (int i = 0; i < 3; i++) {
            collector.forward("{}").join();
        }

        assertEquals(
                new TelemetryStatusView.Relay(base() + "/v1/traces", "refused", refusal, 0, 3, 0), collector.relay());
        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().contains(" answers " + refusal + " "), warnings.getFirst());
    }

    @Test
    void aChangeOfStateIsToldEachTime() {
        Collector collector = collector(Map.of("OTEL_COLLECTOR_ENDPOINT", base()));
        for (int next : new int[] {200, 401, 401, 404, 200, 200, 401}) {
            status = next;
            collector.forward("{}").join();
        }

        assertEquals(4, warnings.size(), warnings::toString);
        assertTrue(warnings.getFirst().endsWith("Check OTEL_EXPORTER_OTLP_HEADERS."), warnings.getFirst());
        assertEquals(new TelemetryStatusView.Relay(base() + "/v1/traces", "refused", 401, 3, 4, 0), collector.relay());
    }

    @Test
    void nobodyThereIsCountedAndWarnedOfOnce() {
        Collector collector = collector(Map.of("OTEL_COLLECTOR_ENDPOINT", base()));
        server.stop(0);
        collector.forward("{}").join();
        collector.forward("{}").join();

        assertEquals("unreachable", collector.relay().state());
        assertEquals(2, collector.relay().unreachable());
        assertEquals(1, warnings.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "grpc://collector:4317", "http://", "not an address", "http://a b"})
    void aSettingThatIsNoAddressDisturbsNobody(String endpoint) {
        Collector collector = collector(Map.of("OTEL_COLLECTOR_ENDPOINT", endpoint));
        collector.forward("{}").join();

        assertEquals(new TelemetryStatusView.Relay("", "unreachable", 0, 0, 0, 1), collector.relay());
    }

    private Collector collector(Map<String, String> settings) {
        return new Collector(CollectorConfig.from(Settings.of(settings::get)));
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        StringBuilder seen = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        for (String header : List.of("Authorization", "x-tenant")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            seen.append(value == null ? "" : " " + value);
        }
        requests.add(seen.toString());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }

    private final class Recorder extends Handler {

        @Override
        public void publish(LogRecord logged) {
            warnings.add(new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
