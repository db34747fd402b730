package io.otelbi.persistence.decision.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.persistence.decision.store.StoredDecisions;
import io.otelbi.persistence.paging.Bounds;
import io.otelbi.persistence.store.StoreFailure;
import io.otelbi.platform.contract.persistence.Decision;
import io.otelbi.platform.contract.persistence.DecisionSearch;
import io.otelbi.platform.contract.persistence.Decisions;
import io.otelbi.platform.contract.persistence.DecisionsApi;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Decisions over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DecisionsResource implements DecisionsApi {

    private final StoredDecisions decisions;

    @Inject
    public DecisionsResource(StoredDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public StoreReceipt decide(Decision decision) {
        return StoreFailure.named(() -> decisions.add(decision));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Decisions search(DecisionSearch search) {
        Bounds.require("limit", search.limit(), Bounds.MAX_PAGE);
        return StoreFailure.named(() -> decisions.newest(search));
    }
}
