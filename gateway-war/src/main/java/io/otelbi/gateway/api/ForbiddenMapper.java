package io.otelbi.gateway.api;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who lacks a role what was looked for in the token, so that a setting of the provider can be found that is wrong. */
@Provider
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

    private final AccessRules rules = AccessRules.from(ConfigProvider.getConfig());

    @Context
    UriInfo uri;

    @Context
    SecurityContext caller;

    @Override
    public Response toResponse(ForbiddenException failure) {
        String why = caller.getUserPrincipal() instanceof JsonWebToken token
                ? " " + rules.roles().whyNobody(token::getClaim)
                : "";
        Problem problem = Problem.of(
                CommonProblem.FORBIDDEN,
                "This is for administrators." + why,
                uri.getAbsolutePath().getPath(),
                TraceIds.traceId().orElse(null),
                List.of());
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson().toString())
                .build();
    }
}
