package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
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
        Query query = PublicQuery.AUDIT_LOGS.read(uri.getQueryParameters());
        var search = new AuditSearch(
                query.value(Parameters.PAGE_LIMIT),
                query.given(Parameters.CURSOR).orElse(null),
                query.given(Parameters.FROM).orElse(null),
                query.given(Parameters.TO).orElse(null),
                query.given(Parameters.SUBJECT).orElse(null),
                query.given(Parameters.PATH).orElse(null),
                query.given(Parameters.TRACE_ID).orElse(null));
        return Reached.by("persistence", () -> auditLogs.search(search));
    }

    @GET
    @Path("verification")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Walks along the whole chain of audit records and names the first bad one (administrators)")
    public AuditVerification verification(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.VERIFICATION.read(uri.getQueryParameters());
        List<ChainHead> heads =
                query.given(Parameters.HEADS).map(AuditLogsResource::heads).orElse(List.of());
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
