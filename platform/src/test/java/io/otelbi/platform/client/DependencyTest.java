package io.otelbi.platform.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DependencyTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Dependency service = new Dependency("bi-query", 1, nanos::get);

    @Test
    void silenceIsA504AndAbsenceA503AndBothSayWhose() {
        ProblemException silent = failure(DependencyTest::silent);
        ProblemException away = failure(DependencyTest::away);

        assertEquals(CommonProblem.DEADLINE_EXCEEDED, silent.kind());
        assertEquals("The service bi-query did not answer in time.", silent.detail());
        assertEquals(CommonProblem.UPSTREAM_UNAVAILABLE, away.kind());
        assertEquals("The service bi-query cannot be reached.", away.detail());
    }

    @Test
    void aServiceThatIsSilentAgainAndAgainIsLeftAloneForAMomentThenOneCallTries() {
        for (int i = 0; i < 3; i++) {
            failure(DependencyTest::silent);
        }

        ProblemException refused = failure(() -> "never asked");
        assertEquals("The service bi-query does not answer at the moment.", refused.detail());
        assertEquals(Optional.of(Duration.ofSeconds(2)), refused.retryAfter());
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(
                CommonProblem.DEADLINE_EXCEEDED, failure(DependencyTest::silent).kind());
        assertEquals(
                CommonProblem.UPSTREAM_UNAVAILABLE,
                failure(DependencyTest::silent).kind());
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals("back", service.call(() -> "back"));
        assertEquals("back", service.call(() -> "back"));
    }

    @Test
    void oneThatIsAwayIsAskedEachTimeSinceThatCostsNothing() {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    "The service bi-query cannot be reached.",
                    failure(DependencyTest::away).detail());
        }
        assertEquals("back", service.call(() -> "back"));
    }

    @Test
    void whoFindsNoPlaceIsRefusedSoonAndThePlaceIsGivenBack() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual().start(() -> service.call(() -> held(entered, leave)));
        entered.await();
        long begin = System.nanoTime();

        ProblemException refused = failure(() -> "never asked");

        assertEquals("Too many calls wait for the service bi-query already.", refused.detail());
        assertEquals(503, refused.kind().status());
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(5).toNanos());
        leave.countDown();
        holder.join();
        assertEquals("free", service.call(() -> "free"));
    }

    private static String silent() {
        throw new ProcessingException(new SocketTimeoutException("Read timed out"));
    }

    private static String away() {
        throw new ProcessingException(new ConnectException("Connection refused"));
    }

    private static String held(CountDownLatch entered, CountDownLatch leave) {
        entered.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }

    private ProblemException failure(Supplier<String> call) {
        return assertThrows(ProblemException.class, () -> service.call(call));
    }
}
