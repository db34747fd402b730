package io.otelbi.gateway.dashboard.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.dashboard.Kept;
import io.otelbi.gateway.sales.Grain;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.api.InsightsResource;
import io.otelbi.gateway.sales.api.SalesRequests;
import io.otelbi.gateway.sales.api.SalesResource;
import io.otelbi.gateway.sales.client.History;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.gateway.sales.client.Kpis;
import io.otelbi.gateway.sales.client.Parallel;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The dashboard: its sections at the same time, each with its own status. */
@Path("dashboard")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class DashboardResource {

    private static final Logger LOG = Logger.getLogger(DashboardResource.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Duration DEFAULT_KEPT = Duration.ofSeconds(10);

    private final SalesRequests requests;
    private final Kpis kpis;
    private final History history;
    private final Insights insights;
    private final Parallel parallel;
    private final Kept<SectionView> kept;

    @Inject
    public DashboardResource(
            SalesRequests requests, Kpis kpis, History history, Insights insights, Parallel parallel, Config config) {
        this.requests = requests;
        this.kpis = kpis;
        this.history = history;
        this.insights = insights;
        this.parallel = parallel;
        this.kept = new Kept<>(
                config.getOptionalValue("DASHBOARD_CACHE", Duration.class).orElse(DEFAULT_KEPT), Clock.systemUTC());
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "All sections in one answer, computed in parallel")
    public DashboardView dashboard(@Parameter(hidden = true) @Context UriInfo uri) {
        Set<String> known = new HashSet<>(SalesRequests.COMMON);
        known.addAll(List.of("window_days", "days_back", "grain", "days", "top_n", "limit"));
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), known);
        SalesRequest request = requests.read(query);
        int windowDays = SalesResource.windowDays(query);
        int daysBack = SalesResource.daysBack(query);
        Grain grain = SalesResource.grain(query);
        long began = System.nanoTime();
        int days = InsightsResource.days(query);
        int topN = InsightsResource.topN(query);
        int limit = InsightsResource.limit(query);
        Future<SectionView> kpisSection =
                section(List.of("kpis", request, windowDays), () -> SectionView.of(kpis.of(request, windowDays)));
        Future<SectionView> historySection = section(
                List.of("history", request, daysBack, grain),
                () -> SectionView.of(history.of(request, daysBack, grain)));
        Future<SectionView> forecast = section(
                List.of("forecast", request, grain, days),
                () -> SectionView.of(insights.forecast(request, "revenue", grain.key(), days, null)));
        Future<SectionView> ranking = section(
                List.of("ranking", request, windowDays, topN),
                () -> SectionView.of(insights.ranking(request, "product", "revenue", windowDays, topN)));
        Future<SectionView> recommendations = section(
                List.of("recommendations", request, limit),
                () -> SectionView.of(insights.recommendations(request, limit)));
        return new DashboardView(
                request.source(),
                await(kpisSection, began),
                await(historySection, began),
                await(forecast, began),
                await(ranking, began),
                await(recommendations, began),
                TraceIds.traceId().orElse(null));
    }

    private Future<SectionView> section(List<Object> key, Callable<SectionView> work) {
        return parallel.start(() -> {
            long begin = System.nanoTime();
            SectionView section = attempt(key, work);
            return section.after((System.nanoTime() - begin) / 1_000_000);
        });
    }

    private SectionView attempt(List<Object> key, Callable<SectionView> work) {
        try {
            Kept.Answer<SectionView> answer = kept.of(key, work);
            return answer.shared() ? answer.value().cached(answer.age()) : answer.value();
        } catch (ProblemException e) {
            // A wrong parameter is the asker's and fails the whole request.
            if (e.kind().status() == CommonProblem.INVALID_PARAMETER.status()) {
                throw e;
            }
            LOG.log(Level.WARNING, "A section of the dashboard failed: {0}", e.detail());
            return failed(e);
        } catch (InterruptedException e) {
            // Nobody waits any more: the deadline of the whole answer is over.
            Thread.currentThread().interrupt();
            return failed(new ProblemException(CommonProblem.DEADLINE_EXCEEDED, "No answer in time.", e));
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "A section of the dashboard failed unexpectedly", e);
            return failed(new ProblemException(
                    CommonProblem.UNEXPECTED_FAILURE,
                    "The section failed unexpectedly; the trace id leads to the reason."));
        }
    }

    /** All sections began together, so each has what is left of the one deadline. */
    private static SectionView await(Future<SectionView> section, long began) {
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        Duration left = DEADLINE.minus(spent);
        try {
            return Parallel.await(section, left.isNegative() ? Duration.ZERO : left);
        } catch (ProblemException e) {
            if (e.kind() == CommonProblem.DEADLINE_EXCEEDED) {
                return failed(e).after(DEADLINE.toMillis());
            }
            throw e;
        }
    }

    private static SectionView failed(ProblemException failure) {
        var problem = new ProblemView(
                failure.kind().type(), failure.kind().title(), failure.kind().status(), failure.detail());
        return SectionView.failed(problem);
    }
}
