package io.otelbi.biquery.warehouse.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How often a question is asked again after a failure that passes: with growing pauses, and never for long. */
final class Attempts {

    private static final int MOST = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(150);

    /** What failed late fails late again; whoever waits is told sooner. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final long end;
    private int made = 1;

    /** Attempts that begin within two seconds and half of the time that a question may take. */
    Attempts(Duration patience) {
        this.end = System.nanoTime() + Math.min(LONGEST.toNanos(), patience.toNanos() / 2);
    }

    /** Waits before another attempt; false when there is to be none. */
    boolean again() {
        long pause = pause(made);
        if (made >= MOST || System.nanoTime() + pause >= end) {
            return false;
        }
        made++;
        try {
            Thread.sleep(Duration.ofNanos(pause));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // Doubled each time, and half to once and a half of that, so that many callers do not come back together.
    private static long pause(int made) {
        return (long) (FIRST_PAUSE.toNanos()
                * (1 << (made - 1))
                * ThreadLocalRandom.current().nextDouble(.5, 1.5));
    }
}
