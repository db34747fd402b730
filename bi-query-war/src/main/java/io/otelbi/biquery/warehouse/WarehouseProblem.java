package io.otelbi.biquery.warehouse;

import io.otelbi.platform.problem.ProblemKind;

/** What can go wrong on the way to a warehouse. */
public enum WarehouseProblem implements ProblemKind {
    UNKNOWN_SOURCE(404, "There is no such warehouse"),
    NO_DATA(404, "The warehouse is empty"),
    TOO_MANY_ORDER_LINES(422, "The question covers too many order lines"),
    STATEMENT_REFUSED(500, "A statement was refused before it reached the warehouse"),
    WAREHOUSE_FAILED(502, "The warehouse answered with an error"),
    WAREHOUSE_RIGHTS_MISSING(502, "The login lacks a right in the warehouse"),
    WAREHOUSE_UNAVAILABLE(503, "The warehouse cannot be reached"),
    WAREHOUSE_LOGIN_REFUSED(503, "The warehouse refused the login"),
    WAREHOUSE_CERTIFICATE_UNTRUSTED(503, "The certificate of the warehouse is not trusted"),
    WAREHOUSE_HOST_UNKNOWN(503, "The host of the warehouse is not known"),
    WAREHOUSE_DATABASE_MISSING(503, "The database of the warehouse cannot be opened"),
    WAREHOUSE_REPLICA_UNREADABLE(503, "The replica of the warehouse cannot be read"),
    WAREHOUSE_BUSY(503, "The warehouse is too busy"),
    WAREHOUSE_LOCKED(503, "The warehouse is being changed"),
    QUERY_CANCELLED(503, "The query was cancelled"),
    QUERY_TIMED_OUT(504, "The warehouse took too long");

    private final int status;
    private final String title;

    WarehouseProblem(int status, String title) {
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
