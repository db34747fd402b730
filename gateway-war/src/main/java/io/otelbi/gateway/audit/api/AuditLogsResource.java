package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.audit.ClaimedHeads;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.AuditVerificationsApi;
import io.otelbi.platform.contract.persistence.GenuineHeads;
import io.otelbi.platform.contract.persistence.KnownHeads;
import io.otelbi.platform.contract.persistence.SignedHead;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

    /** As many as an address holds. */
    private static final int MOST_HEADS = 30;

    private static final int MOST_CLAIMED = 1_000;
    private static final String FORM = "sequence:hash:key:v1:signature as persistence logs them";

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
        List<String> heads =
                query.text("heads").map(text -> List.of(text.split(",", -1))).orElse(List.of());
        return Reached.by("persistence", () -> verifications.verify(heads(heads, MOST_HEADS)));
    }

    @POST
    @Path("verification/heads")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Tells which heads of the chain the store has signed, such as those of a log (administrators)")
    @SuppressWarnings("NullAway") // a body may lack what the record requires
    public GenuineHeads genuineHeads(ClaimedHeads claimed) {
        if (claimed == null || claimed.heads() == null || claimed.heads().isEmpty()) {
            throw ProblemException.parameter("heads", null, "is empty", FORM + ", at most " + MOST_CLAIMED);
        }
        return Reached.by("persistence", () -> verifications.genuine(heads(claimed.heads(), MOST_CLAIMED)));
    }

    private static KnownHeads heads(List<String> texts, int most) {
        if (texts.size() > most) {
            throw ProblemException.parameter("heads", texts.size() + " heads", "is too long", "at most " + most);
        }
        return new KnownHeads(texts.stream().map(AuditLogsResource::head).toList());
    }

    private static SignedHead head(String text) {
        return SignedHead.parse(text)
                .orElseThrow(() -> ProblemException.parameter("heads", text, "is no signed head", FORM));
    }
}
