package io.otelbi.platform.contract.persistence;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an answer showed of figures: a part of the receipt that its audit record holds.
 *
 * @param section such as {@code kpis}, as the dashboard calls it
 * @param source the warehouse that the figures are of
 * @param state live; cached or stale, with their age; stored, for a run that was read back
 * @param asOf last complete day when it was worked out, or null where there is none
 * @param dataThrough last day with data then
 * @param parameters the question as it was asked, defaults filled in
 * @param runId the stored run, or null where the figures are kept as a hash only
 * @param hash SHA-256 of the figures' canonical JSON, hexadecimal; of a run its {@code result_hash}
 * @param ageMs milliseconds since it was worked out, where it is cached or stale
 * @param restrictedTo the rows of the source that they were worked out of, as JSON; null for all
 * @param computedTraceId the request that worked it out, where it is cached or stale; of a stored run the one that made it
 */
public record ShownSection(
        @Schema(enumeration = {"kpis", "history", "forecast", "ranking", "recommendations", "explanation", "scores"})
        String section,

        String source,

        @Schema(enumeration = {"live", "cached", "stale", "stored"})
        String state,

        @Nullable LocalDate asOf,
        @Nullable LocalDate dataThrough,
        JsonObject parameters,
        @Nullable UUID runId,
        String hash,
        @Nullable Long ageMs,
        @Nullable String restrictedTo,
        @Nullable String computedTraceId) {

    /** The same figures, worked out for another request some time ago. */
    public ShownSection cached(Duration age, String trace) {
        return earlier("cached", age, trace);
    }

    /** The same figures as they were some time ago, because they could not be worked out. */
    public ShownSection stale(Duration age, String trace) {
        return earlier("stale", age, trace);
    }

    private ShownSection earlier(String how, Duration age, String trace) {
        return new ShownSection(
                section, source, how, asOf, dataThrough, parameters, runId, hash, age.toMillis(), restrictedTo, trace);
    }
}
