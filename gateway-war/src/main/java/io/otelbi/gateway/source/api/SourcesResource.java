package io.otelbi.gateway.source.api;

import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.sales.DimensionFilters;
import io.otelbi.gateway.sales.client.Dimensions;
import io.otelbi.gateway.sales.client.Warehouses;
import io.otelbi.gateway.source.PlanView;
import io.otelbi.gateway.source.SourcesView;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.telemetry.TraceIds;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The warehouses over HTTP. */
@Path("sources")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class SourcesResource {

    private static final int DAYS = 30;

    private final Sources sources;
    private final Warehouses warehouses;
    private final DimensionFilters filters;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public SourcesResource(Sources sources, Warehouses warehouses, Dimensions dimensions) {
        this.sources = sources;
        this.warehouses = warehouses;
        this.filters = new DimensionFilters(dimensions);
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The warehouses that the caller may see, and what can be asked of them")
    public SourcesView sources(@Parameter(hidden = true) @Context UriInfo uri) {
        PublicQuery.SOURCES.read(uri.getQueryParameters());
        return SourcesView.of(sources.offered(), TraceIds.traceId().orElse(null));
    }

    @GET
    @Path("{source}/plan")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "The SQL of a question, which is not run (administrators)")
    public PlanView plan(@PathParam("source") String source, @Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.PLAN.read(uri.getQueryParameters());
        LocalDate to = query.given(Parameters.TO_DAY).orElseGet(() -> LocalDate.now(clock));
        SourceInfo named = sources.named(source);
        var slice = new SalesSlice(
                named.name(),
                query.given(Parameters.FROM_DAY).orElse(to.minusDays(DAYS - 1L)),
                to,
                query.given(Parameters.CHANNEL).orElse(null),
                query.given(Parameters.TERRITORY).orElse(null),
                query.given(Parameters.CATEGORY).orElse(null),
                filters.read(
                        query.all(Parameters.FILTER),
                        named,
                        query.given(Parameters.CHANNEL).orElse(null)),
                null,
                null);
        return PlanView.of(
                warehouses.plan(query.value(Parameters.QUESTION), slice),
                TraceIds.traceId().orElse(null));
    }
}
