package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast with everything that is needed to trust it or not.
 *
 * @param runId identifies this computation (UUID version 7)
 * @param currency of the points where the measure is revenue
 * @param seasonalPeriods periods of a season at this grain
 * @param origins how many past origins the accuracy comes from
 * @param summary accuracy in plain words
 * @param ledger how settled forecasts of this series did, in plain words, or null where there are none
 * @param bandFactor by which the ledger widened the bands, 1..2.5; 1 where it did not
 * @param accuracy the whole horizon first, then parts of it; empty where the history is too short
 * @param by the dimension of the segments, or null
 */
public record ForecastAnswer(
        String runId,
        String source,
        String currency,
        LocalDate asOf,
        LocalDate dataThrough,
        List<SuspectSegment> completeness,
        String measure,
        String grain,
        int seasonalPeriods,
        int origins,
        List<ForecastHistoryPoint> history,
        List<ForecastPoint> points,
        List<ForecastMember> members,
        List<ForecastAccuracy> accuracy,
        String summary,
        @Nullable String ledger,
        double bandFactor,
        List<ForecastWarning> warnings,
        @Nullable String by,
        List<SegmentForecast> segments,
        @Nullable String traceId) {

    public ForecastAnswer {
        // Runs that were stored before bands were corrected do not name a factor.
        bandFactor = bandFactor == 0 ? 1 : bandFactor;
        completeness = List.copyOf(completeness);
        history = List.copyOf(history);
        points = List.copyOf(points);
        members = List.copyOf(members);
        accuracy = List.copyOf(accuracy);
        warnings = List.copyOf(warnings);
        segments = List.copyOf(segments);
    }

    /** The same answer without the intervals of one level, 80 or 95. */
    public ForecastAnswer without(int confidence) {
        return new ForecastAnswer(
                runId,
                source,
                currency,
                asOf,
                dataThrough,
                completeness,
                measure,
                grain,
                seasonalPeriods,
                origins,
                history,
                points.stream().map(point -> point.without(confidence)).toList(),
                members,
                accuracy,
                summary,
                ledger,
                bandFactor,
                warnings,
                by,
                segments,
                traceId);
    }
}
