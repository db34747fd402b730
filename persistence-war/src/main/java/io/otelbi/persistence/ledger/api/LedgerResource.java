package io.otelbi.persistence.ledger.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.persistence.ledger.store.Ledger;
import io.otelbi.persistence.paging.Bounds;
import io.otelbi.persistence.store.StoreFailure;
import io.otelbi.platform.contract.persistence.ForecastScores;
import io.otelbi.platform.contract.persistence.LedgerApi;
import io.otelbi.platform.contract.persistence.LedgerSearch;
import io.otelbi.platform.contract.persistence.LedgerStanding;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import io.otelbi.platform.contract.persistence.UnsettledForecasts;
import io.otelbi.platform.contract.persistence.UnsettledSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The ledger over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LedgerResource implements LedgerApi {

    private static final int MAX_FORECASTS = 100;
    private static final int MAX_SCORES = 500;
    private static final int MAX_NEWEST = 1_000;

    private final Ledger ledger;

    @Inject
    public LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public UnsettledForecasts unsettled(UnsettledSearch search) {
        Bounds.require("limit", search.limit(), MAX_FORECASTS);
        return StoreFailure.named(() -> ledger.unsettled(search));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public StoreReceipt settle(ForecastScores scores) {
        Bounds.require("scores", scores.scores().size(), MAX_SCORES);
        return StoreFailure.named(() -> ledger.settle(scores.scores()));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public LedgerStanding standing(LedgerSearch search) {
        Bounds.require("newest", search.newest(), MAX_NEWEST);
        return StoreFailure.named(() -> ledger.standing(search));
    }
}
