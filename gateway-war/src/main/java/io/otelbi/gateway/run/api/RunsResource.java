package io.otelbi.gateway.run.api;

import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.run.ReplayView;
import io.otelbi.gateway.run.client.Replays;
import io.otelbi.gateway.run.client.Runs;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.shown.Section;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSearch;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.token.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Stored runs. Who asked for a run is told to administrators and to that person. */
@Path("storage/{kind: forecasts|rankings|recommendations}")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class RunsResource {

    private final Sources sources;
    private final Runs runs;
    private final Replays replays;
    private final Shown shown;

    @Inject
    public RunsResource(Sources sources, Runs runs, Replays replays, Shown shown) {
        this.sources = sources;
        this.runs = runs;
        this.replays = replays;
        this.shown = shown;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Stored runs, newest first, without their results")
    public RunPage runs(
            @PathParam("kind") String kind,
            @Parameter(hidden = true) @Context UriInfo uri,
            @Parameter(hidden = true) @Context SecurityContext caller) {
        Query query = PublicQuery.RUNS.read(uri.getQueryParameters());
        RunPage page = runs.search(new RunSearch(
                RunKind.ofPlural(kind),
                query.value(Parameters.PAGE_LIMIT),
                query.given(Parameters.CURSOR).orElse(null),
                source(query),
                query.given(Parameters.FROM).orElse(null),
                query.given(Parameters.TO).orElse(null),
                subject(query, caller),
                query.given(Parameters.ORIGIN).orElse(null),
                query.given(Parameters.TRACE_ID).orElse(null),
                null));
        return new RunPage(
                page.items().stream()
                        .map(run -> mayName(run.subject(), caller) ? run : run.anonymous())
                        .toList(),
                page.nextCursor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "A stored run with its result",
            extensions = @Extension(name = "x-shows-figures", value = "true", parseValue = true))
    public RunRecord run(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @Parameter(hidden = true) @Context SecurityContext caller) {
        RunKind asked = RunKind.ofPlural(kind);
        RunRecord run = runs.find(asked, id(id));
        return shown.show(
                Figures.stored(Section.of(asked), run, mayName(run.subject(), caller) ? run : run.anonymous()));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Computes a stored run again: the same hash, or what has changed")
    public ReplayView replay(@PathParam("kind") String kind, @PathParam("id") String id) {
        return replays.replay(RunKind.ofPlural(kind), id(id));
    }

    private @Nullable String source(Query query) {
        return query.given(Parameters.SOURCE).isEmpty()
                ? null
                : query.choice(Parameters.SOURCE, sources.offered().names()).orElse(null);
    }

    private static @Nullable String subject(Query query, SecurityContext caller) {
        String subject = query.given(Parameters.SUBJECT).orElse(null);
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
