package io.otelbi.local.telemetry;

/** A log record as it was received; trace and span id are empty outside of a trace. */
public record LogRecord(String service, String severity, String traceId, String spanId, String body) {}
