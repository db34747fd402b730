package io.otelbi.gateway.api;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.annotation.Priority;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Refuses a token that lacks a required scope, whether it lists them as {@code scope} text or {@code scp} array. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RequiredScopes implements ContainerRequestFilter {

    private final FrontendAuthConfig config;

    // RESTEasy makes providers itself and knows no constructor with parameters of ours.
    public RequiredScopes() {
        this.config = AccessRules.from(ConfigProvider.getConfig()).auth();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Principal principal = request.getSecurityContext().getUserPrincipal();
        if (!config.required() || config.scopes().isEmpty() || !(principal instanceof JsonWebToken token)) {
            return;
        }
        Set<String> missing = new TreeSet<>(config.scopes());
        missing.removeAll(granted(token.getClaim("scope")));
        missing.removeAll(granted(token.getClaim("scp")));
        if (!missing.isEmpty()) {
            request.abortWith(refused(request.getUriInfo(), missing));
        }
    }

    private Response refused(UriInfo uri, Set<String> missing) {
        Problem problem = Problem.of(
                CommonProblem.FORBIDDEN,
                "The token lacks the scope " + String.join(", ", missing) + ".",
                uri.getAbsolutePath().getPath(),
                TraceIds.traceId().orElse(null),
                List.of());
        return Response.status(problem.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, Denial.insufficientScope(new TreeSet<>(config.scopes())))
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson().toString())
                .build();
    }

    static Set<String> granted(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array -> Set.copyOf(array.getValuesAs(JsonString::getString));
            case JsonString text -> words(text.getString());
            case Collection<?> values -> {
                Set<String> texts = new TreeSet<>();
                values.forEach(value -> texts.add(String.valueOf(value)));
                yield texts;
            }
            default -> words(claim.toString());
        };
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.strip().split("\\s+")));
    }
}
