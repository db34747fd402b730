package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.sales.DimensionsView;
import io.otelbi.gateway.sales.client.Dimensions;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.question.Grain;
import io.otelbi.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** KPIs, history and dimensions. */
@Path("/")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class SalesResource {

    /** Bounds of {@code window_days}. */
    public static final int MAX_WINDOW_DAYS = 1095;

    /** Bounds of {@code days_back}. */
    public static final int MAX_DAYS_BACK = 3650;

    /** {@code window_days} when it is not given. */
    public static final int DEFAULT_WINDOW_DAYS = 30;

    /** {@code days_back} when it is not given. */
    public static final int DEFAULT_DAYS_BACK = 365;

    private final SalesRequests requests;
    private final Insights insights;
    private final Dimensions dimensions;

    @Inject
    public SalesResource(SalesRequests requests, Insights insights, Dimensions dimensions) {
        this.requests = requests;
        this.insights = insights;
        this.dimensions = dimensions;
    }

    @GET
    @Path("kpis")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Key figures of a window beside the window before and last year")
    public KpisView kpis(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), with("window_days"));
        return insights.kpis(requests.read(query), windowDays(query));
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Sales of the past by day, week or month, without holes")
    public HistoryView history(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), with("days_back", "grain"));
        return insights.history(requests.read(query), daysBack(query), grain(query));
    }

    @GET
    @Path("dimensions")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The values that the filters take")
    public DimensionsView dimensions(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), Set.of("source", "dimension"));
        return dimensions.of(requests.source(query), requests.dimension(query).orElse(null));
    }

    /** The length of the KPIs' window. */
    public static int windowDays(QueryParameters query) {
        return query.integer("window_days", DEFAULT_WINDOW_DAYS, 1, MAX_WINDOW_DAYS);
    }

    /** How far the history reaches back. */
    public static int daysBack(QueryParameters query) {
        return query.integer("days_back", DEFAULT_DAYS_BACK, 1, MAX_DAYS_BACK);
    }

    /** The history's periods. */
    public static Grain grain(QueryParameters query) {
        return Grain.of(query.choice("grain", Grain.keys()).orElse("day"));
    }

    private static Set<String> with(String... own) {
        Set<String> known = new HashSet<>(SalesRequests.COMMON);
        known.addAll(List.of(own));
        return known;
    }
}
