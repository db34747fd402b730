package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.contract.persistence.RunInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was computed from and by.
 *
 * @param asOf last day that was looked at
 * @param codeVersion of the service that computed
 * @param seed of its random numbers, or null where it has none
 * @param durationMs milliseconds that computing took, fetching included
 */
public record Provenance(
        LocalDate asOf, String codeVersion, @Nullable Long seed, RunInput input, long durationMs) {}
