package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.platform.problem.ProblemException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a driver's failure in the API's words; SQL Server's error numbers decide. */
final class WarehouseFailures {

    /** Chosen as the victim of a deadlock; the statement may simply be run again. */
    private static final int DEADLOCK_VICTIM = 1205;

    private static final int LOGIN_REFUSED = 18456;

    /** 4060 database not there, 40197..40613 and 49918..49920 the service is moving or busy. */
    private static final Set<Integer> UNAVAILABLE = Set.of(4060, 40197, 40501, 40613, 49918, 49919, 49920);

    private static final String CANCELLED_STATE = "HY008";

    private WarehouseFailures() {}

    static boolean isWorthOneMoreTry(SQLException failure) {
        return failure.getErrorCode() == DEADLOCK_VICTIM;
    }

    static ProblemException problem(Source source, SQLException failure) {
        if (has(failure, SQLTimeoutException.class)) {
            return new ProblemException(
                    WarehouseProblem.QUERY_TIMED_OUT,
                    "The warehouse " + source.key() + " did not answer within the query timeout; the query was"
                            + " ended. A shorter window, one channel or a filter is answered sooner.",
                    failure);
        }
        if (CANCELLED_STATE.equals(failure.getSQLState())) {
            return new ProblemException(WarehouseProblem.QUERY_CANCELLED, "The query was cancelled.", failure);
        }
        if (hasCode(failure, LOGIN_REFUSED)) {
            return new ProblemException(
                    WarehouseProblem.WAREHOUSE_UNAVAILABLE,
                    "The warehouse " + source.key() + " refused the login; its name or its password is wrong.",
                    failure);
        }
        if (isUnavailable(failure)) {
            return new ProblemException(
                    WarehouseProblem.WAREHOUSE_UNAVAILABLE,
                    "The warehouse " + source.key() + " cannot be reached; try again in a moment.",
                    failure);
        }
        return new ProblemException(
                WarehouseProblem.WAREHOUSE_FAILED,
                "The warehouse " + source.key() + " answered with error " + failure.getErrorCode() + ".",
                failure);
    }

    private static boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return UNAVAILABLE.contains(failure.getErrorCode())
                || (state != null && state.startsWith("08"))
                || has(failure, java.sql.SQLTransientConnectionException.class)
                || has(failure, java.sql.SQLRecoverableException.class)
                || has(failure, java.io.IOException.class);
    }

    private static boolean hasCode(Throwable failure, int code) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getErrorCode() == code) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
