package io.otelbi.gateway.receipt;

import io.otelbi.platform.problem.ProblemKind;

/** What can go wrong with a receipt. */
public enum ReceiptProblem implements ProblemKind {
    NO_SUCH_RECEIPT("There is no such receipt", 404);

    private final String title;
    private final int status;

    ReceiptProblem(String title, int status) {
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
