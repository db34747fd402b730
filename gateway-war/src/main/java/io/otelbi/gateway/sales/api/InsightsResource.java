package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Forecasts, rankings, recommendations and explanations. */
@Path("/")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class InsightsResource {

    /** Which figures can be explained. */
    public static final List<String> EXPLAINED = List.of("revenue", "units");

    private final SalesRequests requests;
    private final Insights insights;
    private final Shown shown;

    @Inject
    public InsightsResource(SalesRequests requests, Insights insights, Shown shown) {
        this.requests = requests;
        this.insights = insights;
        this.shown = shown;
    }

    @GET
    @Path("forecasts")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What is to come, with intervals, past accuracy and reasons")
    public ForecastAnswer forecasts(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.FORECASTS.read(uri.getQueryParameters());
        InsightRequest about = requests.read(query);
        ForecastAnswer answer = shown.show(insights.forecast(
                about,
                requests.measure(query, about),
                query.value(Parameters.GRAIN).key(),
                query.value(Parameters.DAYS),
                query.given(Parameters.BY).orElse(null)));
        String level = query.value(Parameters.LEVEL);
        return level.equals("80,95") ? answer : answer.without(level.equals("80") ? 95 : 80);
    }

    @GET
    @Path("rankings")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What sells best, and how sure that is")
    public RankingAnswer rankings(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.RANKINGS.read(uri.getQueryParameters());
        InsightRequest about = requests.read(query);
        return shown.show(insights.ranking(
                about,
                query.value(Parameters.RANKED_BY),
                requests.measure(query, about),
                query.value(Parameters.RANKING_DAYS),
                query.value(Parameters.TOP_N)));
    }

    @GET
    @Path("recommendations")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What to do, with what it is worth and the evidence")
    public RecommendationAnswer recommendations(@Parameter(hidden = true) @Context UriInfo uri) {
        Query query = PublicQuery.RECOMMENDATIONS.read(uri.getQueryParameters());
        return shown.show(insights.recommendations(requests.read(query), query.value(Parameters.LIMIT)));
    }

    @GET
    @Path("kpis/{kpi}/explanation")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Why a figure changed: price, volume, mix, new, lost and calendar")
    public ExplanationAnswer explanation(@PathParam("kpi") String kpi, @Parameter(hidden = true) @Context UriInfo uri) {
        if (!EXPLAINED.contains(kpi)) {
            throw ProblemException.parameter("kpi", kpi, "cannot be explained", String.join(", ", EXPLAINED));
        }
        Query query = PublicQuery.EXPLANATION.read(uri.getQueryParameters());
        return shown.show(insights.explanation(
                requests.read(query), kpi, query.value(Parameters.WINDOW_DAYS), query.value(Parameters.AGAINST)));
    }
}
