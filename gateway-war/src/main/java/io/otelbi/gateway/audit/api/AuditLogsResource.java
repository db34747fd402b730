package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.AuditVerificationsApi;
import io.otelbi.platform.contract.persistence.ChainHead;
import io.otelbi.platform.contract.persistence.KnownHeads;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern HEADS = Pattern.compile("\\d{1,18}:[0-9a-f]{64}(,\\d{1,18}:[0-9a-f]{64}){0,99}");

    private final AuditLogsApi auditLogs;
    private final AuditVerificationsApi verifications;

    @Inject
    public AuditLogsResource(@RestClient AuditLogsApi auditLogs, @RestClient AuditVerificationsApi verifications) {
        this.auditLogs = auditLogs;
        this.verifications = verifications;
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
        return Reached.by("persistence", () -> auditLogs.search(search));
    }

    @GET
    @Path("verification")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Walks along the whole chain of audit records and names the first bad one (administrators)")
    public AuditVerification verification(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), Set.of("heads"));
        List<ChainHead> heads =
                query.text("heads").map(AuditLogsResource::heads).orElse(List.of());
        return Reached.by("persistence", () -> verifications.verify(new KnownHeads(heads)));
    }

    private static List<ChainHead> heads(String text) {
        Matcher matcher = HEADS.matcher(text);
        if (!matcher.matches()) {
            throw ProblemException.parameter(
                    "heads", text, "is no list of heads", "sequence:hash pairs, comma-separated, at most 100");
        }
        return Arrays.stream(text.split(",", -1))
                .map(pair -> pair.split(":", -1))
                .map(pair -> new ChainHead(Long.parseLong(pair[0]), pair[1]))
                .toList();
    }
}
