package io.otelbi.gateway.outbox;

import io.otelbi.platform.problem.ProblemKind;

/** Why a request is not answered: without its record an answer must not go out. */
public enum OutboxProblem implements ProblemKind {
    NOT_RECORDED(503, "The request could not be recorded");

    private final int status;
    private final String title;

    OutboxProblem(int status, String title) {
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
