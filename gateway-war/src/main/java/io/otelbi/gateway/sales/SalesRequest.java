package io.otelbi.gateway.sales;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the sections of an answer share.
 *
 * @param asOf the day that the asker wants windows to end on; by default the last complete one
 * @param includeSuspect whether days after the last complete one count like the others
 */
public record SalesRequest(String source, Filters filters, Optional<LocalDate> asOf, boolean includeSuspect) {}
