package io.otelbi.platform.client;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;

/** Calls another service; one that cannot be reached is a 503 that names it. */
public final class Reached {

    private Reached() {}

    /** The answer of a call. */
    public static <T> T by(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException e) {
            throw new ProblemException(
                    CommonProblem.UPSTREAM_UNAVAILABLE, "The service " + service + " cannot be reached.", e);
        }
    }
}
