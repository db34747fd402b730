package io.otelbi.persistence.audit.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.persistence.audit.store.AuditLogs;
import io.otelbi.persistence.paging.Bounds;
import io.otelbi.persistence.store.StoreFailure;
import io.otelbi.persistence.store.StoreProblem;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.contract.persistence.AuditBatch;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Audit records over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/audit-logs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditLogsResource implements AuditLogsApi {

    private static final int MAX_BATCH = 500;

    private final AuditLogs auditLogs;

    @Inject
    public AuditLogsResource(AuditLogs auditLogs) {
        this.auditLogs = auditLogs;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public StoreReceipt append(AuditBatch batch) {
        Bounds.require("records", batch.records().size(), MAX_BATCH);
        return StoreFailure.named(() -> auditLogs.append(batch.records()));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public AuditPage search(AuditSearch search) {
        requireOwn(search.subject());
        Bounds.require("limit", search.limit(), Bounds.MAX_PAGE);
        return StoreFailure.named(() -> auditLogs.search(search));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public AuditRecord record(UUID id) {
        // To others it does not exist.
        return StoreFailure.named(() -> auditLogs.find(id))
                .filter(found -> isOwn(found.subject()))
                .orElseThrow(() ->
                        new ProblemException(StoreProblem.NO_SUCH_RECORD, "There is no audit record " + id + "."));
    }

    /** What others did is told to administrators, whichever service asks for it. */
    private static void requireOwn(@Nullable String subject) {
        if (!isOwn(subject)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN, "What somebody else did is told to administrators only.");
        }
    }

    private static boolean isOwn(@Nullable String subject) {
        return CurrentCaller.get()
                .filter(who -> who.roles().contains(Roles.ADMINISTRATOR)
                        || who.subject().equals(subject))
                .isPresent();
    }
}
