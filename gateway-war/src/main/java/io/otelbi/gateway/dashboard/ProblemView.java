package io.otelbi.gateway.dashboard;

/** The problem of a failed section, as RFC 9457 has it. */
public record ProblemView(String type, String title, int status, String detail) {}
