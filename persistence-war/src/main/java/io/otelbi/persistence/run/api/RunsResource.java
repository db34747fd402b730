package io.otelbi.persistence.run.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.persistence.paging.Bounds;
import io.otelbi.persistence.run.store.Runs;
import io.otelbi.persistence.store.StoreFailure;
import io.otelbi.persistence.store.StoreProblem;
import io.otelbi.platform.contract.persistence.RunBatch;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSearch;
import io.otelbi.platform.contract.persistence.RunsApi;
import io.otelbi.platform.contract.persistence.StoreReceipt;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Runs over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RunsResource implements RunsApi {

    private static final int MAX_BATCH = 100;

    private final Runs runs;

    @Inject
    public RunsResource(Runs runs) {
        this.runs = runs;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public StoreReceipt append(RunBatch batch) {
        Bounds.require("runs", batch.runs().size(), MAX_BATCH);
        return StoreFailure.named(() -> runs.append(batch));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public RunPage search(RunSearch search) {
        Bounds.require("limit", search.limit(), Bounds.MAX_PAGE);
        return StoreFailure.named(() -> runs.search(search));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public RunRecord run(String kind, UUID id) {
        return StoreFailure.named(() -> runs.find(RunKind.ofPlural(kind), id))
                .orElseThrow(() -> new ProblemException(
                        StoreProblem.NO_SUCH_RUN, "There is no run " + id + " among the " + kind + "."));
    }
}
