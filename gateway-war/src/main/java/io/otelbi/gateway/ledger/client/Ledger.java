package io.otelbi.gateway.ledger.client;

import io.otelbi.gateway.ledger.ScoresRequest;
import io.otelbi.gateway.ledger.ScoresView;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.shown.Section;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.persistence.LedgerApi;
import io.otelbi.platform.contract.persistence.LedgerSearch;
import io.otelbi.platform.contract.persistence.LedgerStanding;
import io.otelbi.platform.contract.persistence.LedgerStanding.HorizonStanding;
import io.otelbi.platform.contract.persistence.SeriesKey;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The ledger as the public API tells it. */
@ApplicationScoped
public class Ledger {

    private final LedgerApi ledger;

    @Inject
    public Ledger(@RestClient LedgerApi ledger) {
        this.ledger = ledger;
    }

    /** How the newest settled forecasts of a series did. */
    public Figures<ScoresView> scores(ScoresRequest request) {
        SeriesKey series =
                request.about().series(request.measure(), request.grain()).of(CurrentCaller.rows());
        LedgerStanding standing =
                Reached.by("persistence", () -> ledger.standing(LedgerSearch.whole(series, request.newest())));
        var origin = Figures.Origin.ofCaller(series.source(), null, standing.to());
        return Figures.hashed(Section.SCORES, origin, request, view(request.about(), series, standing));
    }

    private static ScoresView view(InsightRequest about, SeriesKey series, LedgerStanding standing) {
        return new ScoresView(
                series.source(),
                series.measure(),
                series.grain(),
                series.channel(),
                series.territory(),
                series.category(),
                about.filters(),
                standing.forecasts(),
                standing.rehearsed(),
                standing.from(),
                standing.to(),
                standing.horizons().stream().map(Ledger::horizon).toList(),
                standing.members().stream()
                        .map(member -> new ScoresView.MemberSkill(
                                member.name(), member.forecasts(), skill(member.error(), member.naiveError())))
                        .toList(),
                standing.sentence(),
                TraceIds.traceId().orElse(null));
    }

    private static ScoresView.HorizonScore horizon(HorizonStanding sums) {
        double steps = sums.steps();
        return new ScoresView.HorizonScore(
                sums.from(),
                sums.to(),
                sums.forecasts(),
                sums.steps(),
                sums.error() / steps,
                sums.naiveError() / steps,
                sums.actual() > 0 ? sums.error() / sums.actual() : null,
                sums.signedError() / steps,
                sums.within80() / steps,
                sums.within95() / steps,
                skill(sums.error(), sums.naiveError()));
    }

    private static @Nullable Double skill(double error, double naiveError) {
        return naiveError > 0 ? 1 - error / naiveError : null;
    }
}
