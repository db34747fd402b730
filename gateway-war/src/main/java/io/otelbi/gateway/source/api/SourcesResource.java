package io.otelbi.gateway.source.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.source.SourcesView;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The warehouses over HTTP. */
@Path("sources")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class SourcesResource {

    private final Sources sources;

    @Inject
    public SourcesResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The warehouses that the caller may see, and what can be asked of them")
    public SourcesView sources(@Parameter(hidden = true) @Context UriInfo uri) {
        QueryParameters.of(uri.getQueryParameters(), Set.of());
        return SourcesView.of(sources.offered(), TraceIds.traceId().orElse(null));
    }
}
