package io.otelbi.gateway.token.api;

import io.otelbi.gateway.api.ApiPaths;
import io.otelbi.gateway.api.Denial;
import io.otelbi.gateway.rows.api.RowSecurity;
import io.otelbi.gateway.token.FrontendPrincipal;
import io.otelbi.gateway.token.FrontendTokens;
import io.otelbi.gateway.token.Verdict;
import io.otelbi.gateway.token.client.ProviderKeys;
import io.otelbi.platform.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;

/**
 * Recognises callers from outside by their access token. Everybody else stays nobody, and is refused by the audit filter, which
 * records it; only for paths that ask who comes is a token looked at.
 */
@ApplicationScoped
public class FrontendTokenMechanism implements HttpAuthenticationMechanism {

    private static final Log LOG = Log.of(FrontendTokenMechanism.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final ProviderKeys provider;
    private final RowSecurity rows;
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    @Inject
    public FrontendTokenMechanism(ProviderKeys provider, RowSecurity rows) {
        this.provider = provider;
        this.rows = rows;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<FrontendTokens> tokens = provider.tokens();
        if (tokens.isEmpty() || !ApiPaths.asksWhoComes(request)) {
            return context.doNothing();
        }
        Optional<BearerToken> bearer = BearerToken.of(request.getHeaders("Authorization"));
        if (bearer.isEmpty()) {
            return context.doNothing();
        }
        Verdict verdict = bearer.get().text().map(tokens.get()::verify).orElse(new Verdict.Refused("no token"));
        return switch (verdict) {
            case Verdict.Accepted(FrontendPrincipal person) ->
                context.notifyContainerAboutLogin(person.seeing(rows.of(person::getClaim)), person.getGroups());
            case Verdict.Refused refused -> {
                tell(refused.reason());
                yield nobody(request, context, Denial.INVALID_TOKEN);
            }
            case Verdict.Undecided ignored -> nobody(request, context, Denial.NO_KEYS);
        };
    }

    /** For whoever sets up the provider; the reasons are our own words, so that no stranger writes here. */
    private void tell(String reason) {
        long now = System.nanoTime();
        Long before = told.get(reason);
        if (before == null || now - before > QUIET.toNanos()) {
            told.put(reason, now);
            LOG.log(Level.INFO, "A token was refused, told once a minute: {0}", reason);
        }
    }

    private static AuthenticationStatus nobody(HttpServletRequest request, HttpMessageContext context, Denial denial) {
        request.setAttribute(Denial.ATTRIBUTE, denial);
        return context.doNothing();
    }
}
