package io.otelbi.gateway.receipt.client;

import io.otelbi.gateway.receipt.ReceiptPage;
import io.otelbi.gateway.receipt.ReceiptProblem;
import io.otelbi.gateway.receipt.ReceiptView;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Receipts in the store. What is of a warehouse that the caller may not see is as if it were not there. */
@ApplicationScoped
public class Receipts {

    private static final int NOT_FOUND = ReceiptProblem.NO_SUCH_RECEIPT.status();

    private final AuditLogsApi auditLogs;
    private final Sources sources;

    @Inject
    public Receipts(@RestClient AuditLogsApi auditLogs, Sources sources) {
        this.auditLogs = auditLogs;
        this.sources = sources;
    }

    /** One page, newest first; it may be short of its limit. */
    public ReceiptPage search(AuditSearch search) {
        AuditPage page = Reached.by("persistence", () -> auditLogs.search(search));
        return new ReceiptPage(
                page.items().stream().flatMap(one -> visible(one).stream()).toList(), page.nextCursor());
    }

    /** A receipt, or empty where the caller could see nothing of it. */
    public Optional<ReceiptView> find(UUID auditId) {
        try {
            return visible(Reached.by("persistence", () -> auditLogs.record(auditId)));
        } catch (ProblemException e) {
            if (e.kind().status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<ReceiptView> visible(AuditRecord stored) {
        List<ShownSection> sections = stored.shown().stream()
                .filter(section -> sources.isVisible(section.source(), section.restrictedTo()))
                .toList();
        return sections.isEmpty() ? Optional.empty() : Optional.of(ReceiptView.of(stored, sections));
    }
}
