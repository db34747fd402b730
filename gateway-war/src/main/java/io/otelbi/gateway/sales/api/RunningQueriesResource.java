package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.sales.client.Warehouses;
import io.otelbi.platform.contract.query.Cancelled;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a browser that goes away end what it still runs in the warehouse; only who began a trace knows its id. */
@Path("queries")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class RunningQueriesResource {

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    private final Warehouses warehouses;

    @Inject
    public RunningQueriesResource(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    @DELETE
    @Path("{traceId}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Ends in the warehouse what a trace still runs")
    public Cancelled cancel(@PathParam("traceId") String traceId) {
        if (!TRACE_ID.matcher(traceId).matches()) {
            throw ProblemException.parameter("traceId", traceId, "is no trace id", "32 hexadecimal digits");
        }
        return warehouses.cancel(traceId);
    }
}
