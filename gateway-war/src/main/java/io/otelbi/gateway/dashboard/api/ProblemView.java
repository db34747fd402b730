package io.otelbi.gateway.dashboard.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem of a failed section, as RFC 9457 has it. */
public record ProblemView(
        @Schema(required = true) String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(required = true) String detail) {}
