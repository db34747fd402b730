package io.otelbi.gateway.api;

import io.otelbi.platform.problem.ProblemKind;

/** Why nobody is let in. */
public enum AccessProblem implements ProblemKind {
    NOT_SET_UP(503, "The gateway is not set up");

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
