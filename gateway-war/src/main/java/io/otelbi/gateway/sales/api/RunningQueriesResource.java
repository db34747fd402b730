package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.dashboard.client.Dashboard;
import io.otelbi.platform.contract.query.Cancelled;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Lets a browser that goes away end what it still runs in the warehouse: its own, and what nobody else waits for. */
@Path("queries")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class RunningQueriesResource {

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    private final Dashboard dashboard;

    @Inject
    public RunningQueriesResource(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @DELETE
    @Path("{traceId}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Ends in the warehouse what a trace of one's own still runs and nobody else waits for")
    public Cancelled cancel(
            @PathParam("traceId") String traceId, @Parameter(hidden = true) @Context SecurityContext caller) {
        if (!TRACE_ID.matcher(traceId).matches()) {
            throw ProblemException.parameter("traceId", traceId, "is no trace id", "32 hexadecimal digits");
        }
        boolean everybodys = caller.isUserInRole(Roles.ADMINISTRATOR);
        return new Cancelled(dashboard.leave(
                traceId, everybodys ? null : caller.getUserPrincipal().getName()));
    }
}
