package io.otelbi.gateway.source.client;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.source.Offer;
import io.otelbi.gateway.source.SourceProblem;
import io.otelbi.gateway.source.Viewer;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The warehouses, remembered for ten seconds because every request is checked against them. */
@ApplicationScoped
public class Sources {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Supplier<List<SourceInfo>> warehouses;
    private final Supplier<Viewer> viewer;
    private final Optional<String> preferred;
    private final Clock clock;

    private volatile Known known = new Known(Instant.MIN, List.of());

    @Inject
    public Sources(@RestClient SalesApi sales, Config config) {
        this(
                () -> Reached.by("bi-query", sales::sources).sources(),
                viewers(AccessRules.from(config).auth().required()),
                Settings.of(config).text("DEFAULT_SOURCE"),
                Clock.systemUTC());
    }

    Sources(Supplier<List<SourceInfo>> warehouses, Supplier<Viewer> viewer, Optional<String> preferred, Clock clock) {
        this.warehouses = warehouses;
        this.viewer = viewer;
        this.preferred = preferred;
        this.clock = clock;
    }

    private record Known(Instant until, List<SourceInfo> sources) {}

    /** All warehouses, whoever asks: for what the gateway does by itself. */
    public List<SourceInfo> all() {
        Instant now = clock.instant();
        Known before = known;
        if (before.until().isAfter(now)) {
            return before.sources();
        }
        Known fresh = new Known(now.plus(KEPT), warehouses.get());
        known = fresh;
        return fresh.sources();
    }

    /** What the current caller may see of the warehouse that a request was found to be about. */
    public SourceInfo named(String name) {
        return new Offer(all(), Optional.empty())
                .named(name)
                .orElseThrow(
                        () -> new ProblemException(SourceProblem.NO_WAREHOUSE, "There is no warehouse '" + name + "'."))
                .seenBy(viewer.get().rows());
    }

    /** What the current caller may choose from. */
    public Offer offered() {
        return Offer.to(viewer.get(), all(), preferred);
    }

    /** Whether the current caller may see what is stored of a warehouse. Who sees all also sees what is left of one that is gone. */
    public boolean isVisible(String name) {
        Viewer looking = viewer.get();
        return looking.hasRowsOf(name)
                && (looking.seesAll() || offered().named(name).isPresent());
    }

    /** Whether the caller may see what was worked out of some rows of a warehouse: of all rows where he sees all, else of exactly his own. */
    public boolean isVisible(String source, @Nullable String restrictedTo) {
        Rows mine = CurrentCaller.rows().within(source);
        return isVisible(source) && (mine.isEverything() || mine.equals(Rows.stored(restrictedTo)));
    }

    private static Supplier<Viewer> viewers(boolean signInRequired) {
        return () -> signInRequired
                ? CurrentCaller.get()
                        .map(caller -> Viewer.with(caller.roles(), caller.rows()))
                        .orElseGet(() -> Viewer.with(Set.of()))
                : Viewer.anybody();
    }
}
