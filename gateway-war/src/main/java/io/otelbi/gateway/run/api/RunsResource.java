package io.otelbi.gateway.run.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.run.ReplayView;
import io.otelbi.gateway.run.client.Replays;
import io.otelbi.gateway.run.client.Runs;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSearch;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Stored runs. Who asked for a run is told to administrators and to that person. */
@Path("storage/{kind: forecasts|rankings|recommendations}")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class RunsResource {

    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;
    private static final List<String> ORIGINS = List.of(RunRecord.SERVED, RunRecord.REHEARSED);

    private final Sources sources;
    private final Runs runs;
    private final Replays replays;

    @Inject
    public RunsResource(Sources sources, Runs runs, Replays replays) {
        this.sources = sources;
        this.runs = runs;
        this.replays = replays;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Stored runs, newest first, without their results")
    public RunPage runs(
            @PathParam("kind") String kind,
            @Parameter(hidden = true) @Context UriInfo uri,
            @Parameter(hidden = true) @Context SecurityContext caller) {
        QueryParameters query = QueryParameters.of(
                uri.getQueryParameters(),
                Set.of("limit", "cursor", "source", "from", "to", "subject", "origin", "trace_id"));
        RunPage page = runs.search(new RunSearch(
                RunKind.ofPlural(kind),
                query.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
                query.text("cursor").orElse(null),
                source(query),
                query.instant("from").orElse(null),
                query.instant("to").orElse(null),
                subject(query, caller),
                query.choice("origin", ORIGINS).orElse(null),
                query.text("trace_id").orElse(null)));
        return new RunPage(
                page.items().stream()
                        .map(run -> mayName(run.subject(), caller) ? run : run.anonymous())
                        .toList(),
                page.nextCursor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "A stored run with its result")
    public RunRecord run(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @Parameter(hidden = true) @Context SecurityContext caller) {
        RunRecord run = runs.find(RunKind.ofPlural(kind), id(id));
        return mayName(run.subject(), caller) ? run : run.anonymous();
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Computes a stored run again: the same hash, or what has changed")
    public ReplayView replay(@PathParam("kind") String kind, @PathParam("id") String id) {
        return replays.replay(RunKind.ofPlural(kind), id(id));
    }

    private @Nullable String source(QueryParameters query) {
        return query.text("source").isEmpty()
                ? null
                : query.choice("source", sources.offered().names()).orElse(null);
    }

    private static @Nullable String subject(QueryParameters query, SecurityContext caller) {
        String subject = query.text("subject").orElse(null);
        if (subject != null && !mayName(subject, caller)) {
            throw ProblemException.parameter("subject", subject, "is somebody else", "your own, or leave it out");
        }
        return subject;
    }

    private static boolean mayName(@Nullable String subject, SecurityContext caller) {
        Principal principal = caller.getUserPrincipal();
        return caller.isUserInRole(Roles.ADMINISTRATOR)
                || (principal != null && principal.getName().equals(subject));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("id", text, "is no id of a run", "a UUID");
        }
    }
}
