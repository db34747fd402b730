package io.otelbi.persistence.audit.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.persistence.audit.store.AuditLogs;
import io.otelbi.platform.contract.persistence.AuditBatch;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditReceipt;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Audit records over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/audit-logs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditLogsResource implements AuditLogsApi {

    private static final int MAX_BATCH = 500;
    private static final int MAX_PAGE = 200;

    private final AuditLogs auditLogs;

    @Inject
    public AuditLogsResource(AuditLogs auditLogs) {
        this.auditLogs = auditLogs;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public AuditReceipt append(AuditBatch batch) {
        requireWithin("records", batch.records().size(), MAX_BATCH);
        return auditLogs.append(batch.records());
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public AuditPage search(AuditSearch search) {
        requireWithin("limit", search.limit(), MAX_PAGE);
        return auditLogs.search(search);
    }

    private static void requireWithin(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw ProblemException.parameter(name, Integer.toString(value), "is out of bounds", "1.." + max);
        }
    }
}
