package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.api.ApiPaths;
import io.otelbi.gateway.api.Denial;
import io.otelbi.gateway.limit.RateLimit.Quota;
import io.otelbi.gateway.limit.RequestLimits;
import io.otelbi.platform.settings.SettingsFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Who is let in, before anything looks at what is asked. */
@ApplicationScoped
class Admission {

    private final AccessRules rules;
    private final SettingsFaults faults;
    private final RequestLimits limits;

    @Inject
    Admission(Config config, SettingsFaults faults, RequestLimits limits) {
        this.rules = AccessRules.from(config);
        this.faults = faults;
        this.limits = limits;
    }

    AccessRules rules() {
        return rules;
    }

    /** Why nothing is done for a request, as the status of its answer; empty where it may go on. */
    Optional<Exchange.Answering> refusal(HttpServletRequest request, HttpServletResponse answer) {
        if (!faults.sentences().isEmpty() && !request.getRequestURI().equals(ApiPaths.HEALTH)) {
            return refused(request, Refusal.ofSettings());
        }
        Quota quota = quota(request);
        tell(quota, answer);
        if (!quota.granted()) {
            answer.setHeader("Retry-After", Long.toString(seconds(quota.untilNext())));
            return refused(request, Refusal.ofLimit(quota.perMinute()));
        }
        // Denied by default: without a token nobody learns what exists.
        if (rules.auth().required() && request.getUserPrincipal() == null && ApiPaths.asksWhoComes(request)) {
            Denial denial = Denial.of(request);
            Refusal.of(denial).ifPresent(refusal -> request.setAttribute(Refusal.ATTRIBUTE, refusal));
            return Optional.of(denial::tell);
        }
        if (request.getAttribute(Refusal.ATTRIBUTE) != null) {
            return Optional.of(refused -> refused.setStatus(HttpServletResponse.SC_BAD_REQUEST));
        }
        return ApiPaths.isContainersOwn(request)
                ? Optional.of(refused -> refused.setStatus(HttpServletResponse.SC_NOT_FOUND))
                : Optional.empty();
    }

    private Quota quota(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        return person == null ? limits.ofAddress(rules.proxies().client(request)) : limits.ofPerson(person.getName());
    }

    /** As draft-ietf-httpapi-ratelimit-headers has it. */
    private static void tell(Quota quota, HttpServletResponse answer) {
        answer.setHeader("RateLimit-Policy", "\"requests\";q=" + quota.perMinute() + ";w=60");
        answer.setHeader("RateLimit", "\"requests\";r=" + quota.remaining() + ";t=" + seconds(quota.untilFull()));
    }

    private static long seconds(Duration time) {
        return Math.max(0, time.plusMillis(999).toSeconds());
    }

    private static Optional<Exchange.Answering> refused(HttpServletRequest request, Refusal refusal) {
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        return Optional.of(answer -> answer.setStatus(refusal.kind().status()));
    }
}
