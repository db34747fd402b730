package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.insight.PeriodSeries;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.persistence.LedgerApi;
import io.otelbi.platform.contract.persistence.LedgerSearch;
import io.otelbi.platform.contract.persistence.LedgerStanding;
import io.otelbi.platform.contract.persistence.LedgerStanding.BandStanding;
import io.otelbi.platform.contract.persistence.LedgerStanding.MemberStanding;
import io.otelbi.platform.contract.persistence.SeriesKey;
import io.otelbi.platform.contract.persistence.StandingsApi;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of a series, remembered for a minute. A forecast does not wait for a ledger that does not answer:
 * it is then made without, says so, and the ledger is left alone for a while.
 */
@ApplicationScoped
public class Standings {

    /** How many of the newest settled forecasts a model is judged by. */
    private static final int NEWEST = 24;

    /** Fewer settled forecasts say nothing of a model. */
    private static final int ENOUGH = 12;

    /** Fewer settled forecasts than this say nothing of the bands. */
    private static final int ENOUGH_FOR_BANDS = 8;

    /** Beyond, the models are to be mended instead. Bands are never narrowed: calm months say little of the next break. */
    private static final double WIDEST = 2.5;

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int MOST = 500;
    private static final Standing UNKNOWN = new Standing(
            List.of(),
            1,
            "The ledger of settled forecasts could not be asked; no model was demoted, no band corrected.");

    private final StandingsApi quick;
    private final LedgerApi ledger;
    private final Clock clock = Clock.systemUTC();
    private final Map<LedgerSearch, Known> known = new ConcurrentHashMap<>();
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    @Inject
    public Standings(@RestClient StandingsApi quick, @RestClient LedgerApi ledger) {
        this.quick = quick;
        this.ledger = ledger;
    }

    /**
     * A series' standing.
     *
     * @param demoted models that have not beaten repeating the last season over their newest settled forecasts
     * @param bandFactor what the bands are to be widened by, so that 80 % bands would have held 80 % of the values that came
     *     in the newest {@link #bandDays periods}
     * @param sentence the standing in plain words, or null where nothing is settled
     */
    public record Standing(
            List<String> demoted,
            double bandFactor,
            @Nullable String sentence) {

        public Standing {
            demoted = List.copyOf(demoted);
        }
    }

    private record Known(Instant at, Standing standing) {}

    /**
     * The standing of the series that is to be forecast.
     *
     * @param lastDay that the forecast may know; what came later does not count
     */
    public Standing of(ForecastRequest request, LocalDate lastDay) {
        var search = new LedgerSearch(
                series(request), NEWEST, lastDay, lastDay.minusDays(bandDays(PeriodSeries.grain(request.grain()))));
        if (request.rehearsed()) {
            return Reached.by("persistence", () -> standing(ledger.standing(search)));
        }
        Instant now = clock.instant();
        Known before = known.get(search);
        if (before != null && before.at().plus(KEPT).isAfter(now)) {
            return before.standing();
        }
        if (now.isBefore(leftAloneUntil)) {
            return UNKNOWN;
        }
        try {
            Standing standing = standing(quick.standing(search));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(search, new Known(now, standing));
            return standing;
        } catch (ProblemException | ProcessingException e) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            return UNKNOWN;
        }
    }

    /** Which series a request is about, of the rows that may be seen now. */
    public static SeriesKey series(ForecastRequest request) {
        return request.about().series(request.measure(), request.grain()).of(CurrentCaller.rows());
    }

    private static Standing standing(LedgerStanding found) {
        List<String> demoted = found.members().stream()
                .filter(member -> member.forecasts() >= ENOUGH && member.error() >= member.naiveError())
                .map(MemberStanding::name)
                .toList();
        return new Standing(demoted, bandFactor(found.bands()), found.forecasts() == 0 ? null : found.sentence());
    }

    private static double bandFactor(BandStanding bands) {
        Double needed = bands.needed();
        if (needed == null || bands.forecasts() < ENOUGH_FOR_BANDS) {
            return 1;
        }
        return Math.round(100 * Math.clamp(needed, 1, WIDEST)) / 100.0;
    }

    /** Twelve weeks of days, a quarter of weeks, two years of months. */
    private static int bandDays(Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> 84;
            case WEEK -> 91;
            case MONTH -> 730;
        };
    }
}
