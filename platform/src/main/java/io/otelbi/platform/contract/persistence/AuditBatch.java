package io.otelbi.platform.contract.persistence;

import java.util.List;

/** Records to append together, at most 500. */
public record AuditBatch(List<AuditRecord> records) {

    public AuditBatch {
        records = List.copyOf(records);
    }
}
