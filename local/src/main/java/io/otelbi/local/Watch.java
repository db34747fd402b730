package io.otelbi.local;

import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.LibertyPart;
import io.otelbi.local.system.Part;
import io.otelbi.local.system.PostgresPart;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Starts a part again that has died, as OpenShift would; one that keeps dying ends the whole system. */
final class Watch {

    private static final int MAX_DEATHS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final BiSystem system;
    private final Awaited awaited;
    private final PrintWriter out;
    private final Clock clock;
    private final Map<String, Deque<Instant>> deaths = new HashMap<>();

    Watch(BiSystem system, Awaited awaited, PrintWriter out, Clock clock) {
        this.system = system;
        this.awaited = awaited;
        this.out = out;
        this.clock = clock;
    }

    void untilHopeless(long everyMs) throws InterruptedException {
        while (!system.isClosed()) {
            Thread.sleep(everyMs);
            awaited.look();
            for (Part part : system.parts()) {
                if (!system.isClosed() && isDead(part) && !revived(part)) {
                    return;
                }
            }
        }
    }

    private static boolean isDead(Part part) {
        return (part instanceof LibertyPart || part instanceof PostgresPart)
                && part.process().filter(ProcessHandle::isAlive).isEmpty();
    }

    private boolean revived(Part part) throws InterruptedException {
        Deque<Instant> times = deaths.computeIfAbsent(part.name(), name -> new ArrayDeque<>());
        times.addLast(clock.instant());
        times.removeIf(time -> time.isBefore(clock.instant().minus(WITHIN)));
        if (times.size() > MAX_DEATHS) {
            out.println(part.name() + " keeps dying; the reason is in its log. Everything is being stopped.");
            return false;
        }
        out.println(part.name() + " has died and is being started again.");
        try {
            system.restart(part);
            return true;
        } catch (IOException e) {
            out.println(part.name() + " could not be started again: " + e.getMessage());
            return false;
        }
    }
}
