package io.otelbi.persistence.store;

import io.otelbi.platform.problem.ProblemKind;

/** Why the store cannot do what it was asked. */
public enum StoreProblem implements ProblemKind {
    STORE_UNAVAILABLE(503, "The store cannot be reached"),
    NOT_STORABLE(422, "The store refuses these data"),
    NO_SUCH_RUN(404, "There is no such run"),
    NO_SUCH_RECORD(404, "There is no such audit record");

    private final int status;
    private final String title;

    StoreProblem(int status, String title) {
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
