package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Forecasts, rankings, recommendations and explanations. */
@Path("/")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class InsightsResource {

    /** Which figures can be explained. */
    public static final List<String> EXPLAINED = List.of("revenue", "units");

    /** With what a figure is compared. */
    public static final List<String> AGAINST = List.of("previous", "last_year");

    /** Which intervals are given. */
    public static final List<String> LEVELS = List.of("80", "95", "80,95");

    private static final int MAX_DAYS = 365;
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_TOP = 100;
    private static final int DEFAULT_TOP = 10;
    private static final int MAX_LIMIT = 50;
    private static final int DEFAULT_RANKING_DAYS = 90;
    private static final int MAX_RANKING_DAYS = 730;

    private final SalesRequests requests;
    private final Insights insights;

    @Inject
    public InsightsResource(SalesRequests requests, Insights insights) {
        this.requests = requests;
        this.insights = insights;
    }

    @GET
    @Path("forecasts")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What is to come, with intervals, past accuracy and reasons")
    public ForecastAnswer forecasts(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = read(uri, "days", "measure", "grain", "level", "by");
        InsightRequest about = requests.read(query);
        ForecastAnswer answer = insights.forecast(
                about,
                requests.measure(query, about),
                SalesResource.grain(query).key(),
                days(query),
                query.text("by").orElse(null));
        String level = query.choice("level", LEVELS).orElse("80,95");
        return level.equals("80,95") ? answer : answer.without(level.equals("80") ? 95 : 80);
    }

    @GET
    @Path("rankings")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What sells best, and how sure that is")
    public RankingAnswer rankings(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = read(uri, "top_n", "by", "measure", "window_days");
        InsightRequest about = requests.read(query);
        return insights.ranking(
                about,
                query.text("by").orElse("product"),
                requests.measure(query, about),
                rankingDays(query),
                topN(query));
    }

    @GET
    @Path("recommendations")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What to do, with what it is worth and the evidence")
    public RecommendationAnswer recommendations(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters query = read(uri, "limit");
        return insights.recommendations(requests.read(query), limit(query));
    }

    @GET
    @Path("kpis/{kpi}/explanation")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Why a figure changed: price, volume, mix, new, lost and calendar")
    public ExplanationAnswer explanation(@PathParam("kpi") String kpi, @Parameter(hidden = true) @Context UriInfo uri) {
        if (!EXPLAINED.contains(kpi)) {
            throw ProblemException.parameter("kpi", kpi, "cannot be explained", String.join(", ", EXPLAINED));
        }
        QueryParameters query = read(uri, "window_days", "against");
        return insights.explanation(
                requests.read(query),
                kpi,
                SalesResource.windowDays(query),
                query.choice("against", AGAINST).orElse("previous"));
    }

    private static QueryParameters read(UriInfo uri, String... own) {
        Set<String> known = new HashSet<>(SalesRequests.COMMON);
        known.addAll(List.of(own));
        return QueryParameters.of(uri.getQueryParameters(), known);
    }

    /** How far ahead. */
    public static int days(QueryParameters query) {
        return query.integer("days", DEFAULT_DAYS, 1, MAX_DAYS);
    }

    /** How many rows of a ranking. */
    public static int topN(QueryParameters query) {
        return query.integer("top_n", DEFAULT_TOP, 1, MAX_TOP);
    }

    /** How many recommendations. */
    public static int limit(QueryParameters query) {
        return query.integer("limit", DEFAULT_TOP, 1, MAX_LIMIT);
    }

    private static int rankingDays(QueryParameters query) {
        return query.integer("window_days", DEFAULT_RANKING_DAYS, 1, MAX_RANKING_DAYS);
    }
}
