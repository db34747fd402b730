package io.otelbi.analytics.insight;

import io.otelbi.platform.problem.ProblemKind;

/** Why the data do not give the answer that was asked for. */
public enum InsightProblem implements ProblemKind {
    NOT_FORECASTABLE(422, "These data cannot be forecast"),
    NOT_EXPLAINABLE(422, "This change cannot be explained");

    private final int status;
    private final String title;

    InsightProblem(int status, String title) {
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
