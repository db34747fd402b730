package io.otelbi.persistence.audit;

import io.otelbi.platform.problem.ProblemKind;

/** What can be wrong with a question for audit records. */
public enum AuditProblem implements ProblemKind {
    STORE_UNAVAILABLE(503, "The store cannot be reached");

    private final int status;
    private final String title;

    AuditProblem(int status, String title) {
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
