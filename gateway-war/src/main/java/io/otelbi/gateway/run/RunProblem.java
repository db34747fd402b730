package io.otelbi.gateway.run;

import io.otelbi.platform.problem.ProblemKind;

/** Why a run is not told; the same as where there is none. */
public enum RunProblem implements ProblemKind {
    NO_SUCH_RUN("There is no such run", 404);

    private final String title;
    private final int status;

    RunProblem(String title, int status) {
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
