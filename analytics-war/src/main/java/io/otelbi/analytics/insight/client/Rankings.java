package io.otelbi.analytics.insight.client;

import static io.otelbi.analytics.insight.Figures.cents;
import static io.otelbi.analytics.insight.Figures.finite;

import io.otelbi.analytics.insight.RunIds;
import io.otelbi.analytics.orders.Dimension;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.analytics.ranking.Ranking;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.analytics.RankedRow;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RankingRun;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rankings of a slice. */
@ApplicationScoped
public class Rankings {

    private static final long SEED = 20_260_301;
    private static final String METHOD = "Whole orders resampled (Poisson bootstrap, 10,000 replicates from its exact"
            + " covariances); rank intervals at 80 %, the same for equal values; things within a tie group cannot be told apart at 90 %.";

    private static final Set<String> BEHIND_ONE = Set.of("reseller", "salesperson");

    private final SalesData sales;
    private final SourceCatalogue catalogue;
    private final CodeVersion version;

    @Inject
    public Rankings(SalesData sales, SourceCatalogue catalogue, CodeVersion version) {
        this.sales = sales;
        this.catalogue = catalogue;
        this.version = version;
    }

    /** The ranking that was asked for. */
    public RankingRun of(RankingRequest request) {
        SourceInfo source = catalogue.named(request.about().source());
        Dimension by = dimension(source, request);
        var measure = new Measure(request.measure());
        InsightRequest about = channelOf(source, request.about(), by);
        catalogue.requireMeasure("measure", about, request.measure());
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate to = about.lastDay(complete);
        LocalDate from = to.minusDays(request.windowDays() - 1L);
        LocalDate previousFrom = previousFrom(request, from, complete);
        OrderLines lines = data.orderLines(about.slice(data.notBefore(previousFrom, complete), to)
                .measuring(measure.metric())
                .splitBy(by.split()));
        Ranking.Result result = Ranking.of(
                lines,
                new Ranking.Question(
                        by,
                        measure,
                        from.toEpochDay(),
                        to.toEpochDay(),
                        previousFrom.toEpochDay(),
                        request.topN(),
                        SEED));
        Map<String, String> names = names(data, about.source(), by);
        List<RankedRow> rows =
                result.places().stream().map(place -> row(place, names)).toList();
        boolean compared = previousFrom.isBefore(from);
        RankingAnswer answer = new RankingAnswer(
                RunIds.next(),
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                complete.suspects(),
                by.key(),
                request.measure(),
                from,
                to,
                compared ? previousFrom : null,
                compared ? from.minusDays(1) : null,
                comparison(request, from, previousFrom, complete),
                cents(result.total()),
                cents(result.unattributed()),
                result.things(),
                result.orders(),
                METHOD,
                rows,
                result.tiedBeyond(),
                TraceIds.traceId().orElse(null));
        return new RankingRun(
                new RankingRequest(
                        request.about().on(to).fresh(false),
                        by.key(),
                        request.measure(),
                        request.windowDays(),
                        request.topN()),
                answer,
                new Provenance(to, version.text(), SEED, data.input(), data.millis()));
    }

    /** The window before, as far as the data reach back; less than half of it is nothing to compare with. */
    private static LocalDate previousFrom(RankingRequest request, LocalDate from, Completeness complete) {
        LocalDate whole = from.minusDays(request.windowDays());
        if (!whole.isBefore(complete.firstDay())) {
            return whole;
        }
        return complete.firstDay().isAfter(from.minusDays(Math.ceilDiv(request.windowDays(), 2)))
                ? from
                : complete.firstDay();
    }

    private static @Nullable String comparison(
            RankingRequest request, LocalDate from, LocalDate previousFrom, Completeness complete) {
        long days = ChronoUnit.DAYS.between(previousFrom, from);
        if (days == request.windowDays()) {
            return null;
        }
        return days == 0
                ? "The data begin on " + complete.firstDay() + ", too late for a window before to compare with."
                : String.format(
                        Locale.ENGLISH,
                        "The data begin on %s, so that the window before has %d of %d days: changes compare values per day.",
                        complete.firstDay(),
                        days,
                        request.windowDays());
    }

    /** What is ranked; a dimension that the source does not have is a 400. */
    private static Dimension dimension(SourceInfo source, RankingRequest request) {
        var by = new Dimension(request.by());
        if (by.isOfThings() && isKnown(source, by)) {
            return by;
        }
        Stream<String> things = Dimension.THINGS.stream().filter(thing -> isKnown(source, new Dimension(thing)));
        List<String> names = Stream.concat(things, source.dimensions().stream()).toList();
        return new Dimension(source.dimension("by", request.by(), names));
    }

    /** Who stands behind one channel alone is asked of that one. */
    private static InsightRequest channelOf(SourceInfo source, InsightRequest about, Dimension by) {
        List<String> channels = source.channelsWith(by.key());
        return BEHIND_ONE.contains(by.key()) && source.channels().size() > 1 && !channels.contains(about.channel())
                ? about.in(channels.getFirst())
                : about;
    }

    private static boolean isKnown(SourceInfo source, Dimension by) {
        boolean isBought =
                by.key().equals("customer") && !source.channelsWith("reseller").isEmpty();
        return isBought || !source.channelsWith(by.key()).isEmpty();
    }

    private Map<String, String> names(SalesData.Reading data, String source, Dimension by) {
        return by.isOfThings() ? data.names(source, by.key()) : Map.of();
    }

    private static RankedRow row(Ranking.Place place, Map<String, String> names) {
        return new RankedRow(
                place.key(),
                names.getOrDefault(place.key(), place.key()),
                place.rank(),
                place.tieGroup(),
                place.rankLower(),
                place.rankUpper(),
                place.probabilityInTop(),
                cents(place.value()),
                place.share(),
                place.cumulativeShare(),
                String.valueOf(place.abcClass()),
                cents(place.previousValue()),
                place.previousRank() == 0 ? null : place.previousRank(),
                finite(place.change()),
                finite(place.changeLower()),
                finite(place.changeUpper()));
    }
}
