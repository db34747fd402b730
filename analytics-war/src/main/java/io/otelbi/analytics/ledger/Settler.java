package io.otelbi.analytics.ledger;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.insight.PeriodSeries;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastMember;
import io.otelbi.platform.contract.analytics.ForecastPoint;
import io.otelbi.platform.contract.persistence.ForecastScore;
import io.otelbi.platform.contract.persistence.ForecastScore.MemberScore;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Scores a forecast against actuals, by part of its horizon: a part is settled once all of its periods are over. Errors
 * are sums over the steps, so that forecasts can be added up: mean absolute error and its ratio to that of repeating the
 * last season, WAPE, bias and coverage all follow from them.
 *
 * @see <a href="https://otexts.com/fpp3/accuracy.html">Hyndman and Athanasopoulos, FPP3, 5.8</a>
 */
public final class Settler {

    /** A value beyond this many widths is simply far away. */
    private static final double FARTHEST = 100;

    private Settler() {}

    /**
     * The parts of a forecast that are due.
     *
     * @param settledSteps periods ahead that are settled already
     * @param actual actuals by first day of each period that is over
     */
    public static List<ForecastScore> settle(
            RunRecord run, ForecastAnswer forecast, SeriesKey series, int settledSteps, Map<LocalDate, Double> actual) {
        List<ForecastScore> scores = new ArrayList<>();
        int horizon = forecast.points().size();
        int from = settledSteps + 1;
        for (int bound : bounds(grain(series))) {
            int to = Math.min(bound, horizon);
            if (to < from) {
                continue;
            }
            List<ForecastPoint> points = forecast.points().subList(from - 1, to);
            boolean due = points.stream().allMatch(point -> actual.containsKey(point.date()) && point.naive() != null);
            if (!due) {
                break;
            }
            scores.add(score(run, forecast, series, new Part(from, to, to == horizon), actual));
            from = to + 1;
        }
        return scores;
    }

    private record Part(int from, int to, boolean last) {}

    private static int[] bounds(Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> new int[] {7, 30, 91, 366};
            case WEEK -> new int[] {4, 13, 53};
            case MONTH -> new int[] {3, 13};
        };
    }

    private static ForecastScore score(
            RunRecord run, ForecastAnswer forecast, SeriesKey series, Part part, Map<LocalDate, Double> actual) {
        double error = 0;
        double naiveError = 0;
        double signedError = 0;
        double size = 0;
        int within80 = 0;
        int within95 = 0;
        List<Double> ratios = new ArrayList<>();
        double[] members = new double[forecast.members().size()];
        for (int h = part.from() - 1; h < part.to(); h++) {
            ForecastPoint point = forecast.points().get(h);
            double came = Objects.requireNonNull(actual.get(point.date()));
            error += Math.abs(point.mean() - came);
            naiveError += Math.abs(Objects.requireNonNull(point.naive()) - came);
            signedError += point.mean() - came;
            size += Math.abs(came);
            within80 += isWithin(point.lower80(), came, point.upper80());
            within95 += isWithin(point.lower95(), came, point.upper95());
            bandRatio(point, came, forecast.bandFactor()).ifPresent(ratios::add);
            for (int i = 0; i < members.length; i++) {
                members[i] += Math.abs(forecast.members().get(i).mean().get(h) - came);
            }
        }
        List<MemberScore> memberScores = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            ForecastMember member = forecast.members().get(i);
            memberScores.add(new MemberScore(member.name(), members[i]));
        }
        return new ForecastScore(
                run.id(),
                run.resultHash(),
                series,
                part.from(),
                part.to(),
                part.last(),
                run.asOf(),
                run.origin(),
                part.to() - part.from() + 1,
                error,
                naiveError,
                signedError,
                size,
                within80,
                within95,
                PeriodSeries.end(
                        grain(series), forecast.points().get(part.to() - 1).date()),
                ratios,
                memberScores);
    }

    private static Grain grain(SeriesKey series) {
        return Grain.valueOf(series.grain().toUpperCase(Locale.ROOT));
    }

    /**
     * How far a value lay from the mean, in widths of the 80 % band on its side before the ledger's factor: the
     * nonconformity score of split conformal prediction. A band that was cut at zero tells no width, so that the other
     * side's is taken.
     */
    private static OptionalDouble bandRatio(ForecastPoint point, double came, double factor) {
        Double lower = point.lower80();
        Double upper = point.upper80();
        if (lower == null || upper == null) {
            return OptionalDouble.empty();
        }
        double above = upper - point.mean();
        double below = lower == 0 ? Math.max(point.mean(), above) : point.mean() - lower;
        double width = came >= point.mean() ? above : below;
        double distance = Math.abs(came - point.mean());
        if (width == 0) {
            return distance == 0 ? OptionalDouble.empty() : OptionalDouble.of(FARTHEST);
        }
        return OptionalDouble.of(Math.min(FARTHEST, distance / width * factor));
    }

    private static int isWithin(
            @org.jspecify.annotations.Nullable Double lower,
            double value,
            @org.jspecify.annotations.Nullable Double upper) {
        return lower != null && upper != null && lower <= value && value <= upper ? 1 : 0;
    }
}
