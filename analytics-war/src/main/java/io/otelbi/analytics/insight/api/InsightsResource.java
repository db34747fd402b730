package io.otelbi.analytics.insight.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.analytics.insight.client.Actions;
import io.otelbi.analytics.insight.client.Explanations;
import io.otelbi.analytics.insight.client.Forecasts;
import io.otelbi.analytics.insight.client.Rankings;
import io.otelbi.analytics.keyfigure.client.History;
import io.otelbi.analytics.keyfigure.client.KeyFigures;
import io.otelbi.analytics.ledger.client.Settlements;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.HistoryRequest;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.InsightsApi;
import io.otelbi.platform.contract.analytics.KpisRequest;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RankingRun;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
import io.otelbi.platform.contract.analytics.Settlement;
import io.otelbi.platform.contract.analytics.SettlementRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Insights over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/insights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InsightsResource implements InsightsApi {

    private final KeyFigures keyFigures;
    private final History history;
    private final Forecasts forecasts;
    private final Rankings rankings;
    private final Actions actions;
    private final Explanations explanations;
    private final Settlements settlements;

    @Inject
    public InsightsResource(
            KeyFigures keyFigures,
            History history,
            Forecasts forecasts,
            Rankings rankings,
            Actions actions,
            Explanations explanations,
            Settlements settlements) {
        this.keyFigures = keyFigures;
        this.history = history;
        this.forecasts = forecasts;
        this.rankings = rankings;
        this.actions = actions;
        this.explanations = explanations;
        this.settlements = settlements;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public KpisView kpis(KpisRequest request) {
        return keyFigures.of(request);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public HistoryView history(HistoryRequest request) {
        return history.of(request);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public ForecastRun forecast(ForecastRequest request) {
        return forecasts.of(request);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public RankingRun ranking(RankingRequest request) {
        return rankings.of(request);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public RecommendationRun recommendations(RecommendationRequest request) {
        return actions.of(request);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public ExplanationAnswer explanation(ExplanationRequest request) {
        return explanations.of(request);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Settlement settle(SettlementRequest request) {
        return settlements.settle(request.source());
    }
}
