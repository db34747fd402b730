package io.otelbi.persistence.audit;

import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of audit records ended: the last record's instant and id. */
public record AuditCursor(Instant occurredAt, UUID id) {

    /** The cursor behind a record. */
    public static AuditCursor after(AuditRecord last) {
        return new AuditCursor(last.occurredAt(), last.id());
    }

    /** Reads a cursor as a caller sends it; anything that {@link #text} did not write is a 400. */
    public static AuditCursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int space = plain.indexOf(' ');
            return new AuditCursor(
                    Instant.parse(plain.substring(0, Math.max(space, 0))), UUID.fromString(plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.parameter(
                    "cursor", text, "was not given by this service", "the next_cursor of the page before");
        }
    }

    /** The opaque form that callers hand back. */
    public String text() {
        byte[] plain = (occurredAt + " " + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
