package io.otelbi.platform.token;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Recognises callers by a valid internal token for this service; everybody else stays nobody, and is refused. It is no bean by
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
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        // Of two tokens nobody knows which one counts.
        List<String> given = Collections.list(request.getHeaders(InternalTokens.HEADER));
        Optional<Caller> caller = given.size() == 1 ? tokens.verify(given.getFirst()) : Optional.empty();
        if (caller.isEmpty()) {
            // Nobody is logged in; InternalDoor refuses the request with a problem, where the container has no body.
            return context.doNothing();
        }
        Set<String> roles = new java.util.HashSet<>(caller.get().roles());
        roles.add(INTERNAL_ROLE);
        return context.notifyContainerAboutLogin(new InternalPrincipal(caller.get()), roles);
    }
}
