package io.otelbi.analytics.insight.client;

import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.persistence.LedgerSearch;
import io.otelbi.platform.contract.persistence.LedgerStanding;
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

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int MOST = 500;
    private static final Standing UNKNOWN =
            new Standing(List.of(), "The ledger of settled forecasts could not be asked; no model was demoted.");

    private final StandingsApi ledger;
    private final Clock clock = Clock.systemUTC();
    private final Map<SeriesKey, Known> known = new ConcurrentHashMap<>();
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    @Inject
    public Standings(@RestClient StandingsApi ledger) {
        this.ledger = ledger;
    }

    /**
     * A series' standing.
     *
     * @param demoted models that have not beaten repeating the last season over their newest settled forecasts
     * @param sentence the standing in plain words, or null where nothing is settled
     */
    public record Standing(List<String> demoted, @Nullable String sentence) {

        public Standing {
            demoted = List.copyOf(demoted);
        }
    }

    private record Known(Instant at, Standing standing) {}

    /** The standing of the series that is to be forecast. */
    public Standing of(ForecastRequest request) {
        SeriesKey series = series(request);
        Instant now = clock.instant();
        Known before = known.get(series);
        if (before != null && before.at().plus(KEPT).isAfter(now)) {
            return before.standing();
        }
        if (now.isBefore(leftAloneUntil)) {
            return UNKNOWN;
        }
        try {
            Standing standing = standing(ledger.standing(new LedgerSearch(series, NEWEST)));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(series, new Known(now, standing));
            return standing;
        } catch (ProblemException | ProcessingException e) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            return UNKNOWN;
        }
    }

    /** Which series a request is about. */
    public static SeriesKey series(ForecastRequest request) {
        InsightRequest about = request.about();
        return new SeriesKey(
                about.source(),
                request.measure(),
                request.grain(),
                about.channel(),
                about.territory(),
                about.category());
    }

    private static Standing standing(LedgerStanding found) {
        List<String> demoted = found.members().stream()
                .filter(member -> member.forecasts() >= ENOUGH && member.error() >= member.naiveError())
                .map(MemberStanding::name)
                .toList();
        return new Standing(demoted, found.forecasts() == 0 ? null : found.sentence());
    }
}
