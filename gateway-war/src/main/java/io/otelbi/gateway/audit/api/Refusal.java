package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.AccessProblem;
import io.otelbi.gateway.api.Denial;
import io.otelbi.platform.load.Crowd;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemKind;
import io.otelbi.platform.settings.SettingsFaults;
import java.util.Optional;

/** Why a request is refused before the API looks at it. */
record Refusal(ProblemKind kind, String detail) {

    /** The attribute of a request that holds its refusal. */
    static final String ATTRIBUTE = Refusal.class.getName();

    static Refusal ofAddress(String fault) {
        return new Refusal(CommonProblem.MALFORMED_ADDRESS, fault);
    }

    /** Empty where the status says all. */
    static Optional<Refusal> of(Denial denial) {
        return switch (denial) {
            case NO_TOKEN, INVALID_TOKEN -> Optional.empty();
            case NO_KEYS ->
                Optional.of(new Refusal(
                        AccessProblem.NO_KEYS,
                        "The identity provider does not give the key of this token at the moment, so it cannot be"
                                + " judged. Try again."));
        };
    }

    static Refusal ofCrowd() {
        return new Refusal(CommonProblem.OVERLOADED, Crowd.DETAIL);
    }

    static Refusal ofLimit(int perMinute) {
        return new Refusal(
                CommonProblem.TOO_MANY_REQUESTS,
                "At most " + perMinute + " requests a minute are taken; Retry-After says when the next one is.");
    }

    static Refusal ofSettings() {
        return new Refusal(CommonProblem.NOT_SET_UP, SettingsFaults.DETAIL);
    }
}
