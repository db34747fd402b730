package io.otelbi.persistence.paging.store;

import io.otelbi.platform.problem.ProblemException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where a page that goes back in time ended: the last item's instant and id. */
public record PageCursor(Instant at, UUID id) {

    /** Reads a cursor as a caller sends it; anything that {@link #text} did not write is a 400. */
    public static PageCursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int space = plain.indexOf(' ');
            return new PageCursor(
                    Instant.parse(plain.substring(0, Math.max(space, 0))), UUID.fromString(plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.parameter(
                    "cursor", text, "was not given by this service", "the next_cursor of the page before");
        }
    }

    /** The opaque form that callers hand back. */
    public String text() {
        byte[] plain = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Everything behind this cursor in a list that is ordered by an instant and the id, both falling. */
    // The first condition is what the index is entered by; the second only sorts out the same instant.
    public List<Predicate> behind(CriteriaBuilder build, Root<?> row, String instant) {
        return List.of(
                build.lessThanOrEqualTo(row.<Instant>get(instant), at),
                build.or(build.lessThan(row.<Instant>get(instant), at), build.lessThan(row.<UUID>get("id"), id)));
    }
}
