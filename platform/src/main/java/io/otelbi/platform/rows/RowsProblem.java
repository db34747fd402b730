package io.otelbi.platform.rows;

import io.otelbi.platform.problem.ProblemKind;

/** Why somebody gets no figures because of rows. */
public enum RowsProblem implements ProblemKind {
    ROWS_NOT_GRANTED(403, "No rows are granted to you"),
    ROWS_NOT_APPLICABLE(422, "Your rows cannot be told apart here");

    private final int status;
    private final String title;

    RowsProblem(int status, String title) {
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
