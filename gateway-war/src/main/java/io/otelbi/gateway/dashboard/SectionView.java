package io.otelbi.gateway.dashboard;

import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One section of the dashboard.
 *
 * @param status {@code live}, {@code cached} with its age, {@code stale} with its age and the problem that keeps it from being
 *     live, or {@code failed} with a problem
 * @param millis how long it took
 * @param ageSeconds how long ago it was worked out, where it is cached or stale
 * @param computedTraceId the trace of the request that worked it out, which may be somebody else's
 * @param kpis the key figures, in their section
 * @param history the history, in its section
 * @param forecast the forecast, in its section
 * @param ranking the ranking, in its section
 * @param recommendations the recommendations, in their section
 * @param problem why it failed
 */
public record SectionView(
        @Schema(enumeration = {"live", "cached", "stale", "failed"})
        String status,

        long millis,
        @Nullable Double ageSeconds,
        @Nullable String computedTraceId,
        @Nullable KpisView kpis,
        @Nullable HistoryView history,
        @Nullable ForecastAnswer forecast,
        @Nullable RankingAnswer ranking,
        @Nullable RecommendationAnswer recommendations,
        @Nullable ProblemView problem) {

    public static SectionView of(KpisView view) {
        return new SectionView("live", 0, null, null, view, null, null, null, null, null);
    }

    public static SectionView of(HistoryView view) {
        return new SectionView("live", 0, null, null, null, view, null, null, null, null);
    }

    public static SectionView of(ForecastAnswer view) {
        return new SectionView("live", 0, null, null, null, null, view, null, null, null);
    }

    public static SectionView of(RankingAnswer view) {
        return new SectionView("live", 0, null, null, null, null, null, view, null, null);
    }

    public static SectionView of(RecommendationAnswer view) {
        return new SectionView("live", 0, null, null, null, null, null, null, view, null);
    }

    public static SectionView failed(ProblemView problem) {
        return new SectionView("failed", 0, null, null, null, null, null, null, null, problem);
    }

    public SectionView after(long took) {
        return new SectionView(
                status, took, ageSeconds, computedTraceId, kpis, history, forecast, ranking, recommendations, problem);
    }

    /** The same section, worked out by this request. */
    public SectionView computedBy(String trace) {
        return new SectionView(
                status, millis, ageSeconds, trace, kpis, history, forecast, ranking, recommendations, problem);
    }

    /** The same section, worked out for somebody else some time ago. */
    public SectionView cached(Duration age, String trace) {
        return worked("cached", age, trace, problem);
    }

    /** The same section as it was some time ago, because it cannot be worked out now. */
    public SectionView stale(Duration age, String trace, ProblemView reason) {
        return worked("stale", age, trace, reason);
    }

    private SectionView worked(String how, Duration age, String trace, @Nullable ProblemView reason) {
        double seconds = age.toMillis() / 1000.0;
        return new SectionView(how, 0, seconds, trace, kpis, history, forecast, ranking, recommendations, reason);
    }
}
