package io.otelbi.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Asker ANNA = new Asker("1".repeat(32), "anna");
    private static final Asker BEN = new Asker("2".repeat(32), "ben");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-04T10:15:30Z"));
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void anAnswerIsKeptForItsTimeAndTellsItsAge() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));

        assertFalse(kept.of("a", ANNA, worked::incrementAndGet).shared());
        now.updateAndGet(at -> at.plusSeconds(4));
        assertEquals(
                new Kept.Answer<>(1, true, Duration.ofSeconds(4), ANNA), kept.of("a", ANNA, worked::incrementAndGet));
        assertEquals(2, kept.of("b", ANNA, worked::incrementAndGet).value());
        now.updateAndGet(at -> at.plusSeconds(6));
        assertEquals(new Kept.Answer<>(3, false, Duration.ZERO, ANNA), kept.of("a", ANNA, worked::incrementAndGet));
    }

    @Test
    void whoeverAsksForWhatIsUnderWayWaitsForIt() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> ask(kept, () -> {
            begun.countDown();
            finish.await();
            return worked.incrementAndGet();
        }));
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> ask(kept, worked::incrementAndGet));
        finish.countDown();

        assertEquals(1, first.get().value());
        assertEquals(1, second.get().value());
        assertTrue(second.get().shared());
    }

    @Test
    void whatIsSharedIsAbandonedOnlyWhenTheLastWhoWaitsHasLeft() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> ask(kept, ANNA, () -> {
                    begun.countDown();
                    finish.await();
                    return worked.incrementAndGet();
                }),
                Thread::startVirtualThread);
        begun.await();
        assertEquals(new Kept.Left(false, Set.of()), kept.leave(BEN::equals));
        var second = CompletableFuture.supplyAsync(
                () -> ask(kept, BEN, worked::incrementAndGet), Thread::startVirtualThread);
        untilWaiting(kept, BEN);

        assertEquals(new Kept.Left(true, Set.of()), kept.leave(ANNA::equals));
        assertTrue(kept.worksForOthers(ANNA.trace()));
        assertEquals(new Kept.Left(false, Set.of()), kept.leave(ANNA::equals));
        assertEquals(new Kept.Left(true, Set.of(ANNA)), kept.leave(BEN::equals));

        // Whoever comes now does not wait for what is being ended.
        assertEquals(1, kept.of("a", BEN, worked::incrementAndGet).value());
        finish.countDown();
        assertEquals(2, first.get().value());
        assertEquals(ANNA, second.get().by());
    }

    @Test
    void anAnswerTellsWhoseRequestWorkedItOut() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));

        assertEquals(ANNA, kept.of("a", ANNA, worked::incrementAndGet).by());
        assertEquals(ANNA, kept.of("a", BEN, worked::incrementAndGet).by());
        assertEquals(ANNA, kept.last("a").orElseThrow().by());
    }

    private static void untilWaiting(Kept<Integer> kept, Asker asker) throws InterruptedException {
        while (kept.waiting("a").stream().noneMatch(asker::equals)) {
            Thread.sleep(1);
        }
    }

    @Test
    void whatWasKnownBeforeAFailureIsToldWithItsAgeUntilItIsTooOld() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));
        assertTrue(kept.last("a").isEmpty());
        kept.of("a", ANNA, worked::incrementAndGet);
        now.updateAndGet(at -> at.plusSeconds(90));
        assertThrows(
                IllegalStateException.class,
                () -> kept.of("a", ANNA, () -> {
                    throw new IllegalStateException("the warehouse is away");
                }));

        assertEquals(
                new Kept.Answer<>(1, true, Duration.ofSeconds(90), ANNA),
                kept.last("a").orElseThrow());
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(10)));
        assertTrue(kept.last("a").isEmpty());
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));
        assertThrows(
                IllegalStateException.class,
                () -> kept.of("a", ANNA, () -> {
                    throw new IllegalStateException("the warehouse is away");
                }));

        assertEquals(1, kept.of("a", ANNA, worked::incrementAndGet).value());
    }

    @Test
    void workThatAnErrorEndedIsNotWaitedForEver() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ofSeconds(10));
        assertThrows(
                StackOverflowError.class,
                () -> kept.of("a", ANNA, () -> {
                    throw new StackOverflowError("a test");
                }));

        assertEquals(1, kept.of("a", ANNA, worked::incrementAndGet).value());
    }

    @Test
    void withNoTimeNothingIsShared() throws Exception {
        Kept<Integer> kept = keptFor(Duration.ZERO);

        assertEquals(1, kept.of("a", ANNA, worked::incrementAndGet).value());
        assertEquals(2, kept.of("a", ANNA, worked::incrementAndGet).value());
    }

    private Kept<Integer> keptFor(Duration time) {
        InstantSource source = now::get;
        return new Kept<>(time, Duration.ofMinutes(10), source.withZone(ZoneOffset.UTC));
    }

    private static Kept.Answer<Integer> ask(Kept<Integer> kept, java.util.concurrent.Callable<Integer> work) {
        return ask(kept, ANNA, work);
    }

    private static Kept.Answer<Integer> ask(
            Kept<Integer> kept, Asker asker, java.util.concurrent.Callable<Integer> work) {
        try {
            return kept.of("a", asker, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
