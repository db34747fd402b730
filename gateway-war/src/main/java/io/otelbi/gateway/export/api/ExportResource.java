package io.otelbi.gateway.export.api;

import io.otelbi.gateway.dashboard.DashboardRequest;
import io.otelbi.gateway.dashboard.api.DashboardRequests;
import io.otelbi.gateway.dashboard.client.Dashboard;
import io.otelbi.gateway.export.DashboardWorkbook;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The dashboard as a file. */
@Path("export")
@ApplicationScoped
@Produces({ExportResource.XLSX, Problem.MEDIA_TYPE})
public class ExportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DashboardRequests requests;
    private final Dashboard dashboard;
    private final Shown shown;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public ExportResource(DashboardRequests requests, Dashboard dashboard, Shown shown) {
        this.requests = requests;
        this.dashboard = dashboard;
        this.shown = shown;
    }

    @GET
    @Path("dashboard.xlsx")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The dashboard as an XLSX workbook with a sheet that says where its figures come from")
    public Response exportDashboard(@Parameter(hidden = true) @Context UriInfo uri) throws IOException {
        DashboardRequest request = requests.read(PublicQuery.EXPORT.read(uri.getQueryParameters()));
        // Built before the first byte goes out, so that a failure is a problem and not half a file.
        var file = new ByteArrayOutputStream();
        new DashboardWorkbook(request, shown.show(dashboard.of(request)), CurrentCaller.rows())
                .writeTo(file, clock.instant());
        String name = "dashboard-" + request.about().source() + ".xlsx";
        return Response.ok(file.toByteArray(), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
