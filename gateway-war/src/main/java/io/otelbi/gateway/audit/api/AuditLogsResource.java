package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.audit.ClaimedHeads;
import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
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
import io.otelbi.platform.token.Roles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is recorded of requests, for administrators. */
@Path("storage/audit-logs")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class AuditLogsResource {

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
        Query query = PublicQuery.AUDIT_LOGS.read(uri.getQueryParameters());
        var search = new AuditSearch(
                query.value(Parameters.PAGE_LIMIT),
                query.given(Parameters.CURSOR).orElse(null),
                query.given(Parameters.FROM).orElse(null),
                query.given(Parameters.TO).orElse(null),
                query.given(Parameters.SUBJECT).orElse(null),
                query.given(Parameters.PATH).orElse(null),
                query.given(Parameters.TRACE_ID).orElse(null),
                false);
        return Reached.by("persistence", () -> auditLogs.search(search));
    }

    @GET
    @Path("verification")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Walks along the whole chain of audit records and names the first bad one (administrators)")
    public AuditVerification verification(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.VERIFICATION.read(uri.getQueryParameters());
        List<String> heads = query.given(Parameters.HEADS)
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
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
