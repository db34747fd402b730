package io.otelbi.platform.token;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Lets in only requests with a valid internal token for this service; everything else is a 401. It is no bean by
 * itself: a WAR switches it on with a scoped subclass, and {@code otelbi.service} names the audience.
 */
public class InternalTokenMechanism implements HttpAuthenticationMechanism {

    /** The role of every request that carries a valid internal token. */
    public static final String INTERNAL_ROLE = "internal";

    private final InternalTokens tokens;

    public InternalTokenMechanism() {
        this.tokens = new InternalTokens(InternalTokenConfig.from(ConfigProvider.getConfig()), Clock.systemUTC());
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<Caller> caller =
                Optional.ofNullable(request.getHeader(InternalTokens.HEADER)).flatMap(tokens::verify);
        if (caller.isEmpty()) {
            return refuse(request, response);
        }
        Set<String> roles = new java.util.HashSet<>(caller.get().roles());
        roles.add(INTERNAL_ROLE);
        return context.notifyContainerAboutLogin(new InternalPrincipal(caller.get()), roles);
    }

    // The container sends a bare 401 without a body, so the problem is written here.
    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        Problem problem = Problem.of(
                CommonProblem.UNAUTHENTICATED,
                "A valid " + InternalTokens.HEADER + " for this service is needed.",
                request.getRequestURI(),
                TraceIds.traceId().orElse(null),
                List.of());
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getWriter().write(problem.toJson().toString());
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException("Could not write the refusal", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
