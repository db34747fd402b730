package io.otelbi.gateway.decision;

import io.otelbi.platform.problem.ProblemKind;

/** Why a decision is not taken. */
public enum DecisionProblem implements ProblemKind {
    NO_SUCH_RECOMMENDATION("There is no such recommendation", 404);

    private final String title;
    private final int status;

    DecisionProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
