package io.otelbi.local.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads OTLP requests, as protobuf or as JSON, into records. */
final class OtlpDecoder {

    // OTLP's JSON writes these ids in hexadecimal, where protobuf's own JSON has base64.
    private static final Pattern HEX_ID = Pattern.compile(
            "\"(traceId|spanId|parentSpanId|trace_id|span_id|parent_span_id)\"\\s*:\\s*\"([0-9a-fA-F]*)\"");

    private final Telemetry telemetry;

    OtlpDecoder(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    void traces(byte[] body, boolean json) throws InvalidProtocolBufferException {
        ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
        read(body, json, request);
        request.getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList()
                                .forEach(span -> telemetry.add(record(
                                        service(resource.getResource()),
                                        scope.getScope().getName(),
                                        span)))));
    }

    void metrics(byte[] body, boolean json) throws InvalidProtocolBufferException {
        ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
        read(body, json, request);
        request.getResourceMetricsList()
                .forEach(resource -> resource.getScopeMetricsList()
                        .forEach(scope -> scope.getMetricsList()
                                .forEach(metric ->
                                        telemetry.addMetric(service(resource.getResource()), metric.getName()))));
    }

    void logs(byte[] body, boolean json) throws InvalidProtocolBufferException {
        ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
        read(body, json, request);
        request.getResourceLogsList()
                .forEach(resource -> resource.getScopeLogsList()
                        .forEach(scope -> scope.getLogRecordsList()
                                .forEach(log -> telemetry.add(new LogRecord(
                                        service(resource.getResource()),
                                        log.getSeverityText(),
                                        hex(log.getTraceId().toByteArray()),
                                        hex(log.getSpanId().toByteArray()),
                                        text(log.getBody()))))));
    }

    private static void read(byte[] body, boolean json, com.google.protobuf.Message.Builder request)
            throws InvalidProtocolBufferException {
        if (json) {
            JsonFormat.parser().ignoringUnknownFields().merge(withBase64Ids(body), request);
        } else {
            request.mergeFrom(body);
        }
    }

    private static String withBase64Ids(byte[] body) {
        Matcher matcher = HEX_ID.matcher(new String(body, StandardCharsets.UTF_8));
        return matcher.replaceAll(found -> {
            byte[] id = HexFormat.of().parseHex(found.group(2));
            return "\"" + found.group(1) + "\":\"" + Base64.getEncoder().encodeToString(id) + "\"";
        });
    }

    private static SpanRecord record(String service, String scope, Span span) {
        return new SpanRecord(
                hex(span.getTraceId().toByteArray()),
                hex(span.getSpanId().toByteArray()),
                hex(span.getParentSpanId().toByteArray()),
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                service,
                scope,
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCode().name().replace("STATUS_CODE_", ""),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> list) {
        Map<String, String> attributes = new TreeMap<>();
        list.forEach(one -> attributes.put(one.getKey(), text(one.getValue())));
        return attributes;
    }

    private static String service(Resource resource) {
        return attributes(resource.getAttributesList()).getOrDefault("service.name", "unknown");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case VALUE_NOT_SET -> "";
            default -> value.toString();
        };
    }
}
