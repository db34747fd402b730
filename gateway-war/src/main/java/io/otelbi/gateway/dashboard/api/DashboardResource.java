package io.otelbi.gateway.dashboard.api;

import io.otelbi.gateway.dashboard.DashboardView;
import io.otelbi.gateway.dashboard.client.Dashboard;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The dashboard over HTTP. */
@Path("dashboard")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class DashboardResource {

    private final DashboardRequests requests;
    private final Dashboard dashboard;
    private final Shown shown;

    @Inject
    public DashboardResource(DashboardRequests requests, Dashboard dashboard, Shown shown) {
        this.requests = requests;
        this.dashboard = dashboard;
        this.shown = shown;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "All sections in one answer, computed in parallel")
    public DashboardView dashboard(@Parameter(hidden = true) @Context UriInfo uri) {
        return shown.show(dashboard.of(requests.read(PublicQuery.DASHBOARD.read(uri.getQueryParameters()))));
    }
}
