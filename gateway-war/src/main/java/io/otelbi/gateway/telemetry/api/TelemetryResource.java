package io.otelbi.gateway.telemetry.api;

import io.otelbi.gateway.limit.RateLimit.Quota;
import io.otelbi.gateway.limit.RequestLimits;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.telemetry.api.TelemetryStatusView.Exporter;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import io.otelbi.platform.token.Caller;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The state of our own telemetry, and the way in for the browser's. */
@Path("telemetry")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class TelemetryResource {

    private static final int MAX_BYTES = 512 * 1024;

    private final Collector collector;
    private final RequestLimits limits;
    private final Config config;

    @Inject
    public TelemetryResource(Collector collector, RequestLimits limits, Config config) {
        this.collector = collector;
        this.limits = limits;
        this.config = config;
    }

    @GET
    @Path("status")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "This request's trace, and how telemetry is exported")
    public TelemetryStatusView status(@Parameter(hidden = true) @Context UriInfo uri) {
        PublicQuery.TELEMETRY_STATUS.read(uri.getQueryParameters());
        boolean enabled = !text("OTEL_SDK_DISABLED", "true").equals("true");
        String endpoint = text("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318");
        Exporter own = new Exporter(
                text("OTEL_SERVICE_NAME", "gateway"),
                enabled,
                text("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                endpoint,
                text("OTEL_TRACES_SAMPLER", "parentbased_always_on"),
                collector.answers(endpoint));
        return new TelemetryStatusView(
                TraceIds.traceId().orElseThrow(TelemetryResource::notTraced),
                TraceIds.spanId().orElseThrow(TelemetryResource::notTraced),
                List.of(own),
                collector.relay());
    }

    @POST
    @Path("v1/traces")
    @Consumes("application/json")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary =
                    "The browser's spans as OTLP/JSON, at most 512 kB and so many requests a minute; the service name is set here")
    public Response traces(InputStream body, @Parameter(hidden = true) @Context SecurityContext caller)
            throws IOException {
        Principal person = caller.getUserPrincipal();
        Quota quota = limits.ofSpans(person == null ? Caller.ANONYMOUS : person.getName());
        if (!quota.granted()) {
            throw new ProblemException(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "At most " + quota.perMinute() + " requests with spans a minute are taken.")
                    .retryAfter(quota.untilNext());
        }
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    CommonProblem.PAYLOAD_TOO_LARGE, "At most " + MAX_BYTES + " bytes are taken at once.");
        }
        var ignored = collector.forward(BrowserSpans.named(bytes));
        return Response.ok("{}").build();
    }

    private String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }

    private static ProblemException notTraced() {
        return new ProblemException(
                CommonProblem.UPSTREAM_UNAVAILABLE, "Tracing is switched off: set OTEL_SDK_DISABLED=false.");
    }
}
