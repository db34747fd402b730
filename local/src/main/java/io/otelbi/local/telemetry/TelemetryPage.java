package io.otelbi.local.telemetry;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The received telemetry as JSON for tests and as a plain page for people. */
final class TelemetryPage {

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Telemetry of this machine</title>
            <style>body{font:14px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}
            td,th{padding:.15rem .8rem;text-align:left;border-bottom:1px solid #ddd}code{white-space:pre}</style>
            """;
    private static final int SHOWN = 100;

    private final Telemetry telemetry;

    TelemetryPage(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    void json(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/traces/")) {
            send(exchange, spans(telemetry.trace(path.substring("/api/traces/".length()))));
        } else if (path.equals("/api/traces")) {
            send(exchange, Json.createArrayBuilder(telemetry.newest(SHOWN)));
        } else if (path.equals("/api/metrics")) {
            JsonObjectBuilder metrics = Json.createObjectBuilder();
            telemetry.metrics().forEach((service, names) -> metrics.add(service, Json.createArrayBuilder(names)));
            OtlpReceiver.answer(
                    exchange, 200, "application/json", metrics.build().toString());
        } else if (path.equals("/api/logs")) {
            send(exchange, logs());
        } else {
            OtlpReceiver.answer(
                    exchange,
                    404,
                    "text/plain",
                    "There are /api/traces, /api/traces/{id}, /api/metrics and /api/logs.");
        }
    }

    void html(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = path.startsWith("/trace/") ? tree(path.substring("/trace/".length())) : list();
        OtlpReceiver.answer(exchange, 200, "text/html; charset=utf-8", HEAD + body);
    }

    private String list() {
        String rows = telemetry.newest(SHOWN).stream().map(this::row).collect(Collectors.joining());
        return "<h1>Newest traces</h1><table><tr><th>trace<th>begins with<th>spans<th>services</tr>" + rows
                + "</table>";
    }

    private String row(String id) {
        List<SpanRecord> spans = telemetry.trace(id);
        String first = spans.isEmpty()
                ? ""
                : escaped(spans.getFirst().service() + ": " + spans.getFirst().name());
        String services = spans.stream().map(SpanRecord::service).distinct().collect(Collectors.joining(", "));
        return "<tr><td><a href='/trace/%s'><code>%s</code></a><td>%s<td>%d<td>%s</tr>"
                .formatted(id, id, first, spans.size(), escaped(services));
    }

    private String tree(String id) {
        List<SpanRecord> spans = telemetry.trace(id);
        Set<String> known = spans.stream().map(SpanRecord::spanId).collect(Collectors.toCollection(HashSet::new));
        StringBuilder rows = new StringBuilder();
        spans.stream().filter(span -> !known.contains(span.parentSpanId())).forEach(root -> branch(root, spans, rows));
        return "<h1>Trace " + escaped(id) + "</h1><table><tr><th>span<th>service<th>kind<th>ms<th>says</tr>" + rows
                + "</table>";
    }

    private static void branch(SpanRecord root, List<SpanRecord> spans, StringBuilder rows) {
        record At(SpanRecord span, int depth) {}
        Deque<At> open = new ArrayDeque<>(List.of(new At(root, 0)));
        while (!open.isEmpty()) {
            At at = open.pop();
            SpanRecord span = at.span();
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><td><code>%s%s</code><td>%s<td>%s<td>%.1f<td>%s</tr>",
                    "  ".repeat(at.depth()),
                    escaped(span.name()),
                    escaped(span.service()),
                    span.kind(),
                    span.millis(),
                    escaped(span.attributes().toString())));
            spans.reversed().stream()
                    .filter(child -> child.parentSpanId().equals(span.spanId()))
                    .forEach(child -> open.push(new At(child, at.depth() + 1)));
        }
    }

    private static JsonArrayBuilder spans(List<SpanRecord> spans) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (SpanRecord span : spans) {
            JsonObjectBuilder attributes = Json.createObjectBuilder();
            span.attributes().forEach(attributes::add);
            array.add(Json.createObjectBuilder()
                    .add("span_id", span.spanId())
                    .add("parent_span_id", span.parentSpanId())
                    .add("name", span.name())
                    .add("kind", span.kind())
                    .add("service", span.service())
                    .add("scope", span.scope())
                    .add("millis", span.millis())
                    .add("status", span.status())
                    .add("attributes", attributes));
        }
        return array;
    }

    private JsonArrayBuilder logs() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (LogRecord log : telemetry.logs()) {
            array.add(Json.createObjectBuilder()
                    .add("service", log.service())
                    .add("severity", log.severity())
                    .add("trace_id", log.traceId())
                    .add("body", log.body()));
        }
        return array;
    }

    private static void send(HttpExchange exchange, JsonArrayBuilder array) throws IOException {
        OtlpReceiver.answer(exchange, 200, "application/json", array.build().toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
