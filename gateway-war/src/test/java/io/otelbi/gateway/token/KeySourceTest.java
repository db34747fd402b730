package io.otelbi.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeySourceTest {

    private static final SigningKeys GOOD = Signing.keys(Signing.RSA);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private volatile KeySource.Fetch provider = () -> GOOD;

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void aFloodOfQuestionsIsOneFetchAtATimeAndNoMoreThanThePaceAllows() throws Exception {
        KeySource keys = source(Duration.ofSeconds(2), Duration.ofHours(1));
        long begin = System.nanoTime();
        Callable<Boolean> asking = keys::awaitCurrent;

        threads.invokeAll(IntStream.range(0, 300).mapToObj(i -> asking).toList());

        long allowed = (System.nanoTime() - begin) / BETWEEN.toNanos() + 2;
        assertTrue(fetches.get() <= allowed, () -> fetches + " fetches where " + allowed + " are allowed");
        assertEquals(Optional.of(GOOD), keys.known());
    }

    @Test
    void whoWaitsGetsKeysThatWereFetchedAfterTheQuestion() {
        KeySource keys = source(Duration.ofSeconds(5), Duration.ofHours(1));
        assertTrue(keys.awaitCurrent());
        SigningKeys other = Signing.keys(Signing.EC);
        provider = () -> other;

        assertTrue(keys.awaitCurrent());

        assertEquals(Optional.of(other), keys.known());
    }

    @Test
    void whileTheProviderHangsAFewWaitForAMomentAndAllOthersNotAtAll() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        provider = () -> {
            awaited(never);
            return GOOD;
        };
        KeySource keys = source(Duration.ofMillis(500), Duration.ofHours(1));
        List<Future<Long>> asked = IntStream.range(0, 50)
                .mapToObj(i -> threads.submit(() -> {
                    long begin = System.nanoTime();
                    assertFalse(keys.awaitCurrent());
                    return System.nanoTime() - begin;
                }))
                .toList();

        long waited = asked.stream().filter(time -> millis(time) > 300).count();

        assertTrue(waited <= 8, () -> waited + " waited");
        asked.forEach(time -> assertTrue(millis(time) < 5_000));
        assertEquals(1, fetches.get());
        never.countDown();
    }

    @Test
    void theLastGoodKeysStayWhileTheProviderIsAwayAndTheReasonIsTold() {
        KeySource keys = source(Duration.ofSeconds(5), Duration.ofHours(1));
        assertTrue(keys.awaitCurrent());
        provider = () -> {
            throw new IOException("status 500");
        };

        assertFalse(keys.awaitCurrent());

        assertEquals(Optional.of(GOOD), keys.known());
        assertEquals(Optional.of("status 500"), keys.trouble());
        provider = () -> GOOD;
        assertTrue(keys.awaitCurrent());
        assertEquals(Optional.empty(), keys.trouble());
    }

    @Test
    void butNotForEver() throws InterruptedException {
        KeySource keys = source(Duration.ofSeconds(5), Duration.ofMillis(50));
        assertTrue(keys.awaitCurrent());

        Thread.sleep(60);

        assertEquals(Optional.empty(), keys.known());
    }

    @Test
    void aFetchThatFailsInAWayNobodyThoughtOfEndsNothing() {
        KeySource keys = source(Duration.ofSeconds(5), Duration.ofHours(1));
        provider = () -> {
            throw new IllegalStateException("surprise");
        };
        assertFalse(keys.awaitCurrent());
        provider = () -> GOOD;

        assertTrue(keys.awaitCurrent());
    }

    private KeySource source(Duration patience, Duration kept) {
        var pace = new KeySource.Pace(BETWEEN, patience, 8, 2, Duration.ofSeconds(5), kept);
        return new KeySource(this::fetch, threads, pace);
    }

    private SigningKeys fetch() throws IOException {
        fetches.incrementAndGet();
        assertEquals(1, atOnce.incrementAndGet());
        try {
            return provider.now();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millis(Future<Long> time) {
        try {
            return time.get() / 1_000_000;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
