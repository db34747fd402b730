package io.otelbi.persistence.store;

import io.otelbi.platform.problem.ProblemException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/** Names a failure of the database, so that nothing of it leaves the service. */
public final class StoreFailure {

    /** SQLSTATE class of values that no column of their type takes. */
    private static final String DATA = "22";

    /**
     * SQLSTATEs of a missing value, of a failed check and of a value of another type; a key that exists already may be gone the
     * next time.
     */
    private static final Set<String> UNFIT = Set.of("23502", "23514", "42804");

    private StoreFailure() {}

    /**
     * Does what is asked. Data that the database would refuse every time (they do not fit their columns) are a 422, every other
     * failure of it a 503.
     */
    public static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException | TransactionalException e) {
            if (isRefused(e)) {
                throw new ProblemException(
                        StoreProblem.NOT_STORABLE, "The database refuses these data; nothing was changed.", e);
            }
            throw new ProblemException(
                    StoreProblem.STORE_UNAVAILABLE, "The store did not do what was asked; nothing was changed.", e);
        }
    }

    private static boolean isRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith(DATA) || UNFIT.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
