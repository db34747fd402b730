package io.otelbi.gateway.decision.api;

import io.otelbi.gateway.decision.DecisionRequest;
import io.otelbi.gateway.decision.DecisionView;
import io.otelbi.gateway.decision.DecisionsView;
import io.otelbi.gateway.decision.client.Decisions;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.sales.api.SalesRequests;
import io.otelbi.platform.contract.persistence.Decision;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.token.Caller;
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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What people made of recommendations. The reason travels in the body, which no audit record holds. */
@Path("recommendations/decisions")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class DecisionsResource {

    private static final int MAX_REASON = 500;
    private static final List<String> VERDICTS = List.of(Decision.ACCEPTED, Decision.DISMISSED);

    private final Decisions decisions;
    private final SalesRequests requests;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public DecisionsResource(Decisions decisions, SalesRequests requests) {
        this.decisions = decisions;
        this.requests = requests;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The newest decision of each recommendation")
    public DecisionsView decisions(@Parameter(hidden = true) @Context UriInfo uri) {
        return decisions.newest(requests.source(PublicQuery.DECISIONS.read(uri.getQueryParameters())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Accepts or dismisses a recommendation of a stored run; a dismissal needs its reason")
    public DecisionView decide(DecisionRequest request, @Parameter(hidden = true) @Context SecurityContext caller) {
        required("run_id", request.runId());
        required("kind", request.kind());
        required("subject", request.subject());
        if (!VERDICTS.contains(request.verdict())) {
            throw ProblemException.parameter(
                    "verdict", request.verdict(), "is not one of the choices", String.join(", ", VERDICTS));
        }
        reason(request);
        Principal person = caller.getUserPrincipal();
        return decisions.decide(request, person == null ? Caller.ANONYMOUS : person.getName(), clock.instant());
    }

    // A body may lack what the record requires.
    private static void required(String name, @Nullable Object value) {
        if (value == null) {
            throw ProblemException.parameter(name, null, "is missing", "a value");
        }
    }

    private static void reason(DecisionRequest request) {
        String reason = request.reason();
        boolean isMissing = reason == null || reason.isBlank();
        if (isMissing && request.verdict().equals(Decision.DISMISSED)) {
            throw ProblemException.parameter("reason", reason, "is missing", "why it is dismissed");
        }
        if (reason != null && reason.length() > MAX_REASON) {
            throw ProblemException.parameter("reason", null, "is too long", "at most " + MAX_REASON + " characters");
        }
    }
}
