package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.AccessProblem;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemKind;

/** Why a request is refused before the API looks at it. */
record Refusal(ProblemKind kind, String detail) {

    /** The attribute of a request that holds its refusal. */
    static final String ATTRIBUTE = Refusal.class.getName();

    static Refusal ofAddress(String fault) {
        return new Refusal(CommonProblem.MALFORMED_ADDRESS, fault);
    }

    static Refusal ofSettings() {
        return new Refusal(
                AccessProblem.NOT_SET_UP,
                "A setting of the gateway is wrong, so nobody is let in; its log says which.");
    }
}
