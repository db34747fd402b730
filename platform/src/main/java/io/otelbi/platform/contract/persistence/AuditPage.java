package io.otelbi.platform.contract.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of audit records, newest first.
 *
 * @param nextCursor absent on the last page
 */
public record AuditPage(List<AuditRecord> items, @Nullable String nextCursor) {

    public AuditPage {
        items = List.copyOf(items);
    }
}
