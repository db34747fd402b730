package io.otelbi.gateway.ledger.api;

import io.otelbi.gateway.ledger.RehearsalRequest;
import io.otelbi.gateway.ledger.RehearsalView;
import io.otelbi.gateway.ledger.ScoresRequest;
import io.otelbi.gateway.ledger.ScoresView;
import io.otelbi.gateway.ledger.client.Ledger;
import io.otelbi.gateway.ledger.client.Rehearsals;
import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.sales.api.SalesRequests;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.question.Grain;
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
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How past forecasts did. */
@Path("forecasts/scores")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class ScoresResource {

    private static final int MAX_ISSUES = 24;
    private static final int MAX_DAYS = 365;

    private final Sources sources;
    private final SalesRequests requests;
    private final Ledger ledger;
    private final Rehearsals rehearsals;
    private final Shown shown;

    @Inject
    public ScoresResource(Sources sources, SalesRequests requests, Ledger ledger, Rehearsals rehearsals, Shown shown) {
        this.sources = sources;
        this.requests = requests;
        this.ledger = ledger;
        this.rehearsals = rehearsals;
        this.shown = shown;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "How settled forecasts of a series did, by horizon and model")
    public ScoresView scores(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.SCORES.read(uri.getQueryParameters());
        InsightRequest about = requests.read(query);
        return shown.show(ledger.scores(new ScoresRequest(
                about,
                requests.measure(query, about),
                query.value(Parameters.GRAIN).key(),
                query.value(Parameters.NEWEST))));
    }

    @POST
    @Path("rehearsals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Makes forecasts as of days of the past, marked as rehearsed, and settles them (administrators)")
    public RehearsalView rehearse(RehearsalRequest request) {
        choice("source", request.source(), sources.offered().names());
        choice("grain", request.grain() == null ? "day" : request.grain(), Grain.keys());
        bounds("days", request.days(), MAX_DAYS);
        bounds("issue_dates", request.issueDates().size(), MAX_ISSUES);
        return rehearsals.rehearse(request);
    }

    private static void choice(String name, @Nullable String value, Collection<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            throw ProblemException.parameter(name, value, "is not one of the choices", String.join(", ", allowed));
        }
    }

    private static void bounds(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw ProblemException.parameter(name, Integer.toString(value), "is out of bounds", "1.." + max);
        }
    }
}
