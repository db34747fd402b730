package io.otelbi.persistence.store;

import io.otelbi.platform.problem.ProblemException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.function.Supplier;

/** Names a failure of the database, so that nothing of it leaves the service. */
public final class StoreFailure {

    private StoreFailure() {}

    /** Does what is asked; a failure of the database becomes a 503. */
    public static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException | TransactionalException e) {
            throw new ProblemException(
                    StoreProblem.STORE_UNAVAILABLE, "The store did not do what was asked; nothing was changed.", e);
        }
    }
}
