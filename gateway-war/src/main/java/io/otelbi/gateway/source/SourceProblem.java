package io.otelbi.gateway.source;

import io.otelbi.platform.problem.ProblemKind;

/** Why no warehouse can be asked. */
public enum SourceProblem implements ProblemKind {
    NO_WAREHOUSE("There is no warehouse to ask", 404);

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
