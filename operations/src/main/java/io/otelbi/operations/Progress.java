package io.otelbi.operations;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says now and then, on the error output, that something still goes on; what is quick says nothing. */
public final class Progress implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final long begin = System.nanoTime();
    private volatile String what;

    private Progress(String what) {
        this.what = what;
    }

    /** Tells every two seconds what is done. */
    public static Progress of(String what) {
        return of(what, System.err, EVERY);
    }

    static Progress of(String what, PrintStream out, Duration every) {
        Progress progress = new Progress(what);
        long period = every.toMillis();
        var ignored = progress.clock.scheduleAtFixedRate(
                () -> out.println(progress.sentence()), period, period, TimeUnit.MILLISECONDS);
        return progress;
    }

    /** Goes on to something else. */
    public void now(String next) {
        this.what = next;
    }

    private String sentence() {
        return "  " + what + ", " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s";
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
