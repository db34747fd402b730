package io.otelbi.platform.client;

import io.otelbi.platform.problem.ProblemKind;

/** A problem that another service named; its type and words are passed on. */
record UpstreamProblem(int status, String title, String type) implements ProblemKind {

    @Override
    public String name() {
        return type;
    }
}
