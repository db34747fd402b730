package io.otelbi.platform.client;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another service, as far as it can hold this one up. Only so many calls wait for it at the same time, so that one that hangs cannot take all
 * threads; and when several calls in turn got no answer, others are refused at once for a moment, then one may try.
 */
final class Dependency {

    private static final int PLACES = 32;

    /** So long a call waits for a place where waiting takes no thread from others. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** And so long where it does take one. */
    private static final Duration PATIENCE_OF_FEW = Duration.ofSeconds(2);

    private static final int SILENCES = 3;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);

    private final String name;
    private final Semaphore places;
    private final LongSupplier nanos;
    private final AtomicInteger silences = new AtomicInteger();
    private final AtomicLong leftAloneUntil = new AtomicLong();

    Dependency(String name, int places, LongSupplier nanos) {
        this.name = name;
        this.places = new Semaphore(places);
        this.nanos = nanos;
        leftAloneUntil.set(nanos.getAsLong());
    }

    static Dependency named(String name) {
        return new Dependency(name, PLACES, System::nanoTime);
    }

    <T> T call(Supplier<T> call) {
        if (!mayTry()) {
            throw refused("The service " + name + " does not answer at the moment.");
        }
        if (!enter()) {
            throw refused("Too many calls wait for the service " + name + " already.");
        }
        try {
            T answer = call.get();
            silences.set(0);
            return answer;
        } catch (ProblemException e) {
            silences.set(0);
            throw e;
        } catch (ProcessingException e) {
            throw failed(e);
        } finally {
            places.release();
        }
    }

    /** While it is silent, one call every moment tries whether it has come back. */
    private boolean mayTry() {
        if (silences.get() < SILENCES) {
            return true;
        }
        long until = leftAloneUntil.get();
        long now = nanos.getAsLong();
        return now - until >= 0 && leftAloneUntil.compareAndSet(until, now + LEFT_ALONE.toNanos());
    }

    private boolean enter() {
        try {
            Duration patience = Thread.currentThread().isVirtual() ? PATIENCE : PATIENCE_OF_FEW;
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProblemException failed(ProcessingException failure) {
        // A connection that is refused costs nothing; only silence is worth a breaker.
        if (!isSilence(failure)) {
            return new ProblemException(
                    CommonProblem.UPSTREAM_UNAVAILABLE, "The service " + name + " cannot be reached.", failure);
        }
        if (silences.incrementAndGet() >= SILENCES) {
            leftAloneUntil.set(nanos.getAsLong() + LEFT_ALONE.toNanos());
        }
        return new ProblemException(
                CommonProblem.DEADLINE_EXCEEDED, "The service " + name + " did not answer in time.", failure);
    }

    private static boolean isSilence(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .anyMatch(cause -> cause instanceof SocketTimeoutException);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(CommonProblem.UPSTREAM_UNAVAILABLE, detail).retryAfter(LEFT_ALONE);
    }
}
