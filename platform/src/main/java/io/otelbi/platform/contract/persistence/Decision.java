package io.otelbi.platform.contract.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made of a recommendation. Decisions are only ever added; the newest of a subject counts.
 *
 * @param id of this decision; the same one stored twice is stored once
 * @param runId the recommendation run that was looked at
 * @param kind the recommendation's kind, such as {@code restock}
 * @param subject the recommendation's subject, such as a product's key
 * @param verdict {@link #ACCEPTED} or {@link #DISMISSED}
 * @param reason in the person's own words; there always when dismissed
 * @param decidedBy the person; null once they were erased
 */
public record Decision(
        UUID id,
        Instant decidedAt,
        UUID runId,
        String source,
        String kind,
        String subject,
        String verdict,
        @Nullable String reason,
        @Nullable String decidedBy) {

    public static final String ACCEPTED = "accepted";
    public static final String DISMISSED = "dismissed";
}
