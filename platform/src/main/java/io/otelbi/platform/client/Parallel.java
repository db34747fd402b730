package io.otelbi.platform.client;

import io.opentelemetry.context.Context;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs calls at the same time, in the trace and in the name of whoever asked. */
@ApplicationScoped
public class Parallel {

    @Resource(lookup = "concurrent/calls")
    ManagedExecutorService executor;

    /** Starts a call now; the container passes the caller's identity on, the trace is passed on here. */
    public <T> Future<T> start(Callable<T> call) {
        return executor.submit(Context.current().wrap(call));
    }

    /** The call's answer; its own problem when it failed with one, a 504 that names whom it waited for when it takes longer. */
    public static <T> T await(Future<T> future, Duration deadline, String whom) {
        try {
            return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new ProblemException(
                    CommonProblem.DEADLINE_EXCEEDED,
                    "No answer of " + whom + " within " + deadline.toSeconds() + " seconds.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(CommonProblem.UPSTREAM_UNAVAILABLE, "The server is being stopped.", e);
        }
    }
}
