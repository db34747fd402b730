package io.otelbi.gateway.receipt;

import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.ShownSection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was shown which figures when.
 *
 * @param auditId the audit record that holds the receipt
 * @param subject who saw them; absent after the person was erased
 * @param person the pseudonym, which outlives an erasure
 * @param status 200, or 304 where the figures were shown again as the caller had kept them
 * @param sequence of the record in the audit chain, which makes the receipt tamper-evident
 */
public record ReceiptView(
        UUID auditId,
        Instant shownAt,
        @Nullable String subject,
        String person,
        String method,
        String path,
        @Nullable String query,
        int status,
        String traceId,
        long sequence,
        List<ShownSection> sections) {

    public ReceiptView {
        sections = List.copyOf(sections);
    }

    /** The receipt in a stored audit record. */
    public static ReceiptView of(AuditRecord stored, List<ShownSection> sections) {
        return new ReceiptView(
                stored.id(),
                stored.occurredAt(),
                stored.subject(),
                Objects.requireNonNull(stored.person()),
                stored.method(),
                stored.path(),
                stored.query(),
                stored.status(),
                stored.traceId(),
                Objects.requireNonNull(stored.sequence()),
                sections);
    }
}
