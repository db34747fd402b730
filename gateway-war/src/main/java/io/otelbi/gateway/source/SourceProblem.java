package io.otelbi.gateway.source;

import io.otelbi.platform.problem.ProblemKind;

/** Why a warehouse cannot be asked. */
public enum SourceProblem implements ProblemKind {
    NO_WAREHOUSE("There is no warehouse to ask", 404),
    NOT_ANSWERABLE("The model does not know what this needs", 422);

    private final String title;
    private final int status;

    SourceProblem(String title, int status) {
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
