package io.otelbi.analytics.insight.client;

import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the warehouses are, remembered for some seconds; no figure depends on it, so that it is in no run's input. */
@ApplicationScoped
public class SourceCatalogue {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final SalesApi sales;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable Known known;

    @Inject
    public SourceCatalogue(@RestClient SalesApi sales) {
        this.sales = sales;
    }

    private record Known(Instant at, List<SourceInfo> sources) {}

    /** What the current caller may see of the warehouse of a name; an unknown one is a 404. */
    public SourceInfo named(String name) {
        return all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no source '" + name + "'."))
                .seenBy(CurrentCaller.rows());
    }

    /** Whether every channel that is asked knows a measure: without one of them a sum would be too small. */
    boolean knows(InsightRequest about, String measure) {
        return named(about.source()).measures(about.channel()).contains(measure);
    }

    /**
     * Refuses a measure that not every asked channel knows.
     *
     * @param parameter that names it
     */
    void requireMeasure(String parameter, InsightRequest about, String measure) {
        if (!knows(about, measure)) {
            SourceInfo source = named(about.source());
            throw ProblemException.parameter(
                    parameter,
                    measure,
                    about.channel() == null && source.channels().size() > 1
                            ? "is not known in all channels of " + source.name()
                            : "does not exist in " + source.name(),
                    String.join(", ", source.measures(about.channel())));
        }
    }

    private List<SourceInfo> all() {
        Known before = known;
        if (before != null && before.at().plus(KEPT).isAfter(clock.instant())) {
            return before.sources();
        }
        var fresh = new Known(
                clock.instant(), Reached.by("bi-query", sales::sources).sources());
        known = fresh;
        return fresh.sources();
    }
}
