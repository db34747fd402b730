package io.otelbi.analytics.insight.client;

import static io.otelbi.analytics.insight.Figures.cents;

import io.otelbi.analytics.forecast.Backtest;
import io.otelbi.analytics.forecast.Forecast;
import io.otelbi.analytics.forecast.Forecaster;
import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.Outcome;
import io.otelbi.analytics.forecast.Reconciliation;
import io.otelbi.analytics.forecast.TimeSeries;
import io.otelbi.analytics.insight.CalendarCountry;
import io.otelbi.analytics.insight.ForecastWords;
import io.otelbi.analytics.insight.InsightProblem;
import io.otelbi.analytics.insight.PeriodSeries;
import io.otelbi.analytics.insight.RunIds;
import io.otelbi.analytics.insight.SuspectTail;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastHistoryPoint;
import io.otelbi.platform.contract.analytics.ForecastPoint;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.analytics.SegmentForecast;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forecasts of a slice, as a whole and by segment. */
@ApplicationScoped
public class Forecasts {

    private static final double BAND_80 = 2 * 1.2815515655446004;
    private static final int SHOWN = 120;
    private static final int MOST_SEGMENTS = 50;
    private static final String REST = "Other";

    private final SalesData sales;
    private final SourceCatalogue catalogue;
    private final Standings standings;
    private final CodeVersion version;

    @Inject
    public Forecasts(SalesData sales, SourceCatalogue catalogue, Standings standings, CodeVersion version) {
        this.sales = sales;
        this.catalogue = catalogue;
        this.standings = standings;
        this.version = version;
    }

    /** What is needed to forecast a slice and its segments alike. */
    private record Frame(
            ForecastRequest request,
            SalesData.Reading data,
            Standings.Standing standing,
            Completeness complete,
            LocalDate last,
            Measure measure,
            Grain grain,
            DayOfWeek weekStart,
            String country) {

        Set<String> demoted() {
            return Set.copyOf(standing.demoted());
        }

        List<SalesDay> daily(InsightRequest about) {
            return data.daily(
                    about.slice(complete.firstDay(), complete.dataThrough()).measuring(measure.metric()));
        }

        /** Whose holidays count for a segment. */
        TimeSeries series(String segment, PeriodSeries of) {
            boolean isTerritory = "territory".equals(request.by()) && !segment.equals(REST);
            return of.series(isTerritory ? CalendarCountry.ofTerritory(segment, country) : country);
        }

        PeriodSeries series(List<SalesDay> days) {
            return PeriodSeries.of(days, measure, grain, new PeriodSeries.Span(complete.firstDay(), last, weekStart));
        }
    }

    /** The forecast that was asked for; a problem that says why where the data do not allow it. */
    public ForecastRun of(ForecastRequest asked) {
        InsightRequest about = asked.about();
        catalogue.requireMeasure("measure", about, asked.measure());
        ForecastRequest request = split(asked);
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate last = about.lastDay(complete);
        Standings.Standing standing = standing(request, last);
        var frame = new Frame(
                request,
                data,
                standing,
                complete,
                last,
                new Measure(request.measure()),
                PeriodSeries.grain(request.grain()),
                catalogue.named(about.source()).firstWeekday(),
                country(request));
        ForecastAnswer answer = answer(frame);
        var resolved = new ForecastRequest(
                about.on(last).fresh(false),
                request.measure(),
                request.grain(),
                request.days(),
                request.by(),
                frame.country(),
                standing.demoted(),
                standing.bandFactor(),
                false);
        return new ForecastRun(
                resolved, answer, new Provenance(last, version.text(), null, data.input(), data.millis()));
    }

    /** Replays bring their own: what the ledger says today is not what it said then. */
    private Standings.Standing standing(ForecastRequest request, LocalDate last) {
        List<String> demoted = request.demoted();
        return demoted == null
                ? standings.of(request, last)
                : new Standings.Standing(demoted, Objects.requireNonNullElse(request.bandFactor(), 1.0), null);
    }

    private ForecastAnswer answer(Frame frame) {
        ForecastRequest request = frame.request();
        Completeness complete = frame.complete();
        List<SalesDay> days = frame.daily(request.about());
        PeriodSeries series = frame.series(days);
        refuseLumps(series, request.grain());
        refuseMixture(frame);
        int horizon = series.periods(request.days());
        Forecast forecast = made(series.series(frame.country()), horizon, frame.demoted())
                .widened(frame.standing().bandFactor());
        Backtest backtest = forecast.backtest();
        return new ForecastAnswer(
                RunIds.next(),
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                complete.suspects(),
                request.measure(),
                request.grain(),
                series.grain().season(),
                backtest == null ? 0 : backtest.origins().length,
                history(frame, series, days, horizon),
                points(series, forecast),
                ForecastWords.members(forecast, frame.demoted()),
                ForecastWords.accuracy(backtest, series.grain()),
                ForecastWords.summary(backtest, series.grain(), frame.standing().bandFactor()),
                frame.standing().sentence(),
                frame.standing().bandFactor(),
                ForecastWords.warnings(
                        forecast, frame.demoted(), SuspectTail.warning(request.about(), complete, series)),
                request.by(),
                request.by() == null ? List.of() : segments(frame, series, forecast, horizon),
                TraceIds.traceId().orElse(null));
    }

    /** Replays bring their own here too. */
    private String country(ForecastRequest request) {
        InsightRequest about = request.about();
        return Objects.requireNonNullElseGet(
                request.country(), () -> CalendarCountry.of(catalogue.named(about.source()), about.territory()));
    }

    private static void refuseLumps(PeriodSeries series, String grain) {
        double presence = series.presence();
        if (presence == 0) {
            throw new ProblemException(
                    InsightProblem.NOT_FORECASTABLE, "There are no sales of this kind in the newest year of the data.");
        }
        if (series.grain() != Grain.MONTH && series.isLumpy()) {
            throw new ProblemException(
                    InsightProblem.NOT_FORECASTABLE,
                    String.format(
                            Locale.ENGLISH,
                            "These sales are booked on %.0f %% of the %ss only: their natural grain is the month, and a %s"
                                    + " model of them would be wrong. Ask with grain=month.",
                            100 * presence,
                            grain,
                            grain.equals("day") ? "daily" : "weekly"));
        }
    }

    /** All channels together are as lumpy as the lumpiest of them that matters. */
    private static void refuseMixture(Frame frame) {
        InsightRequest about = frame.request().about();
        if (about.channel() != null || frame.grain() == Grain.MONTH) {
            return;
        }
        for (String channel : frame.data().members(about.source(), "channel")) {
            PeriodSeries series = frame.series(frame.daily(about.in(channel)));
            if (series.presence() > 0 && series.isLumpy()) {
                throw new ProblemException(
                        InsightProblem.NOT_FORECASTABLE,
                        String.format(
                                Locale.ENGLISH,
                                "The %s channel is booked on %.0f %% of the %ss only, so that all channels together have no"
                                        + " daily or weekly rhythm. Ask for one channel, or with grain=month.",
                                channel,
                                100 * series.presence(),
                                frame.request().grain()));
            }
        }
    }

    /** The same request with the whole name of the dimension that it is split by. */
    private ForecastRequest split(ForecastRequest request) {
        if (request.by() == null) {
            return request;
        }
        SourceInfo source = catalogue.named(request.about().source());
        String by = source.dimension("by", request.by(), source.segments());
        if (request.measure().equals("orders") && source.splitsLines(by)) {
            throw ProblemException.parameter(
                    "by",
                    by,
                    "cannot split orders, one of which may hold several",
                    source.dimensionsOfOrders().collect(Collectors.joining(", ")));
        }
        return request.by(by);
    }

    private static Forecast made(TimeSeries series, int horizon, Set<String> demoted) {
        return switch (Forecaster.forecast(series, horizon, demoted)) {
            case Outcome.Made made -> made.forecast();
            case Outcome.Refused refused ->
                throw new ProblemException(InsightProblem.NOT_FORECASTABLE, refused.sentence());
        };
    }

    private static List<ForecastHistoryPoint> history(
            Frame frame, PeriodSeries used, List<SalesDay> days, int horizon) {
        PeriodSeries all = PeriodSeries.of(
                days,
                frame.measure(),
                frame.grain(),
                new PeriodSeries.Span(
                        frame.complete().firstDay(), frame.complete().dataThrough(), frame.weekStart()));
        List<ForecastHistoryPoint> points = new ArrayList<>();
        int first = Math.max(0, used.values().length - Math.max(SHOWN, 2 * horizon));
        for (int t = first; t < all.values().length; t++) {
            points.add(new ForecastHistoryPoint(all.date(t), cents(all.values()[t]), t < used.values().length));
        }
        return points;
    }

    private static List<ForecastPoint> points(PeriodSeries series, Forecast forecast) {
        List<ForecastPoint> points = new ArrayList<>();
        Forecast.Parts parts = forecast.parts();
        for (int h = 0; h < forecast.mean().length; h++) {
            double mean = cents(forecast.mean()[h]);
            double seasonal = cents(parts.seasonal()[h]);
            double yearly = cents(parts.yearly()[h]);
            double holidays = cents(parts.holidays()[h]);
            points.add(new ForecastPoint(
                    series.date(series.values().length + h),
                    mean,
                    cents(forecast.band80().lower()[h]),
                    cents(forecast.band80().upper()[h]),
                    cents(forecast.band95().lower()[h]),
                    cents(forecast.band95().upper()[h]),
                    naive(series, h),
                    cents(mean - seasonal - yearly - holidays),
                    seasonal,
                    yearly,
                    holidays));
        }
        return points;
    }

    /** The value one season before, or as many seasons as it takes to have been seen. */
    private static @Nullable Double naive(PeriodSeries series, int h) {
        int n = series.values().length;
        int season = series.grain() == Grain.WEEK ? 52 : series.grain().season();
        return n < season ? null : (Double) cents(series.values()[n - season + h % season]);
    }

    private static List<SegmentForecast> segments(Frame frame, PeriodSeries whole, Forecast forecast, int horizon) {
        Map<String, Forecast> forecasts = parts(frame, whole, horizon);
        boolean nonNegative = Arrays.stream(whole.values()).noneMatch(value -> value < 0);
        long[][] cents = new long[horizon][];
        for (int h = 0; h < horizon; h++) {
            cents[h] = reconciled(forecast.mean()[h], List.copyOf(forecasts.values()), h, nonNegative);
        }
        List<SegmentForecast> segments = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, Forecast> part : forecasts.entrySet()) {
            segments.add(segment(part.getKey(), part.getValue(), whole, cents, i++));
        }
        return segments;
    }

    /** Forecasts of all members; those that cannot be forecast by themselves are forecast together with what belongs to none. */
    private static Map<String, Forecast> parts(Frame frame, PeriodSeries whole, int horizon) {
        String by = Objects.requireNonNull(frame.request().by());
        double[] rest = whole.values().clone();
        Map<String, Forecast> parts = new LinkedHashMap<>();
        for (String member : members(frame, by)) {
            PeriodSeries series =
                    frame.series(frame.daily(frame.request().about().within(by, member)));
            part(frame, member, series, horizon).ifPresent(made -> {
                parts.put(member, made);
                for (int t = 0; t < rest.length; t++) {
                    rest[t] -= series.values()[t];
                }
            });
        }
        boolean material = Arrays.stream(rest).map(Math::abs).sum()
                > 1e-6 * Arrays.stream(whole.values()).map(Math::abs).sum();
        if (material) {
            String name = parts.containsKey(REST) ? REST + " values" : REST;
            part(frame, name, new PeriodSeries(whole.grain(), whole.start(), rest), horizon)
                    .ifPresent(made -> parts.put(name, made));
        }
        return parts;
    }

    private static Optional<Forecast> part(Frame frame, String name, PeriodSeries series, int horizon) {
        return series.presence() > 0
                        && Forecaster.forecast(frame.series(name, series), horizon) instanceof Outcome.Made made
                ? Optional.of(made.forecast())
                : Optional.empty();
    }

    private static List<String> members(Frame frame, String by) {
        InsightRequest about = frame.request().about();
        List<String> members = frame.data().members(about.source(), by).stream()
                .filter(member -> about.admits(by, member))
                .toList();
        if (members.size() > MOST_SEGMENTS) {
            throw ProblemException.parameter(
                    "by",
                    by,
                    "has more than " + MOST_SEGMENTS + " values, too many to forecast each",
                    "a dimension with fewer values, or filters on this one");
        }
        return members;
    }

    private static long[] reconciled(double whole, List<Forecast> parts, int h, boolean nonNegative) {
        double[] means = new double[parts.size()];
        double[] deviations = new double[parts.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = parts.get(i).mean()[h];
            deviations[i] =
                    (parts.get(i).band80().upper()[h] - parts.get(i).band80().lower()[h]) / BAND_80;
        }
        return Reconciliation.cents(whole, means, deviations, nonNegative);
    }

    private static SegmentForecast segment(String name, Forecast own, PeriodSeries whole, long[][] cents, int i) {
        List<SegmentForecast.SegmentPoint> points = new ArrayList<>();
        for (int h = 0; h < cents.length; h++) {
            double mean = cents[h][i] / 100.0;
            double moved = mean - own.mean()[h];
            double lower = own.band80().lower()[h] + moved;
            points.add(new SegmentForecast.SegmentPoint(
                    whole.date(whole.values().length + h),
                    mean,
                    cents(Math.min(mean, own.band80().lower()[h] >= 0 ? Math.max(0, lower) : lower)),
                    cents(Math.max(mean, own.band80().upper()[h] + moved))));
        }
        return new SegmentForecast(name, points);
    }
}
