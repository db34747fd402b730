package io.otelbi.gateway.api;

import io.otelbi.platform.problem.ProblemKind;

/** Why somebody is not let in whose token may be good. */
public enum AccessProblem implements ProblemKind {
    NO_KEYS(503, "The identity provider gives no keys");

    private final int status;
    private final String title;

    AccessProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
