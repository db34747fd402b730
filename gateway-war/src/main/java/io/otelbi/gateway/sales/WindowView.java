package io.otelbi.gateway.sales;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of an answer, both inclusive. */
public record WindowView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) int days) {}
