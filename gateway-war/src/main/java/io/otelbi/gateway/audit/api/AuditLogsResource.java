package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is recorded of requests, for administrators. */
@Path("storage/audit-logs")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class AuditLogsResource {

    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    private final AuditLogsApi auditLogs;

    @Inject
    public AuditLogsResource(@RestClient AuditLogsApi auditLogs) {
        this.auditLogs = auditLogs;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Audit records, newest first (administrators)")
    public AuditPage auditLogs(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(
                uri.getQueryParameters(), Set.of("limit", "cursor", "from", "to", "subject", "path", "trace_id"));
        var search = new AuditSearch(
                query.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
                query.text("cursor").orElse(null),
                query.instant("from").orElse(null),
                query.instant("to").orElse(null),
                query.text("subject").orElse(null),
                query.text("path").orElse(null),
                query.text("trace_id").orElse(null));
        try {
            return auditLogs.search(search);
        } catch (ProcessingException e) {
            throw new ProblemException(
                    CommonProblem.UPSTREAM_UNAVAILABLE, "The service persistence cannot be reached.", e);
        }
    }
}
