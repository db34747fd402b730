package io.otelbi.e2e;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What the tests of single services call over HTTP. */
@Path("/")
@Produces({"application/json", "application/problem+json"})
public interface ServiceEndpoints {

    @GET
    @Path("health/ready")
    Response ready();

    @GET
    @Path("api/health")
    Response gatewayHealth();

    @GET
    @Path("sales/{source}/coverage")
    Response coverage(
            @PathParam("source") String source, @HeaderParam("x-internal-service-token") @Nullable String token);

    @GET
    @Path("completeness/{source}")
    Response completeness(
            @PathParam("source") String source, @HeaderParam("x-internal-service-token") @Nullable String token);

    @POST
    @Path("audit-logs/search")
    Response auditLogs(@HeaderParam("x-internal-service-token") @Nullable String token);

    @POST
    @Path("{path: .+}")
    @Consumes("application/json")
    Response ask(
            @PathParam("path") String path,
            @HeaderParam("x-internal-service-token") @Nullable String token,
            String body);
}
