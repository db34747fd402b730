package io.otelbi.persistence.audit;

import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.ShownSection;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;

/** Audit records of answers that showed figures. */
final class Receipted {

    private Receipted() {}

    static AuditRecord record(AuditRecord plain) {
        ShownSection section = new ShownSection(
                "kpis",
                "adventureworks",
                "cached",
                LocalDate.parse("2013-12-28"),
                LocalDate.parse("2014-01-28"),
                Json.createObjectBuilder().add("window_days", 30).build(),
                null,
                "a".repeat(64),
                1_200L,
                null,
                "b".repeat(32));
        return new AuditRecord(
                plain.id(),
                plain.occurredAt(),
                plain.subject(),
                plain.method(),
                plain.path(),
                plain.query(),
                plain.status(),
                plain.durationMs(),
                plain.traceId(),
                plain.client(),
                plain.source(),
                null,
                null,
                List.of(section));
    }
}
