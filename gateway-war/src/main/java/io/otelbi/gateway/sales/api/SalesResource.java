package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.sales.DimensionsView;
import io.otelbi.gateway.sales.client.Dimensions;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** KPIs, history and dimensions. */
@Path("/")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class SalesResource {

    private final SalesRequests requests;
    private final Insights insights;
    private final Dimensions dimensions;
    private final Shown shown;

    @Inject
    public SalesResource(SalesRequests requests, Insights insights, Dimensions dimensions, Shown shown) {
        this.requests = requests;
        this.insights = insights;
        this.dimensions = dimensions;
        this.shown = shown;
    }

    @GET
    @Path("kpis")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Key figures of a window beside the window before and last year")
    public KpisView kpis(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.KPIS.read(uri.getQueryParameters());
        return shown.show(insights.kpis(requests.read(query), query.value(Parameters.WINDOW_DAYS)));
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Sales of the past by day, week or month, without holes")
    public HistoryView history(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.HISTORY.read(uri.getQueryParameters());
        InsightRequest about = requests.read(query);
        return shown.show(insights.history(
                about,
                requests.measure(query, about),
                query.value(Parameters.DAYS_BACK),
                query.value(Parameters.GRAIN)));
    }

    @GET
    @Path("dimensions")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The values that the filters take")
    public DimensionsView dimensions(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.DIMENSIONS.read(uri.getQueryParameters());
        return dimensions.of(requests.source(query), requests.dimension(query).orElse(null));
    }
}
