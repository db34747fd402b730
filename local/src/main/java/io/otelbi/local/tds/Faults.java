package io.otelbi.local.tds;

import java.time.Duration;

/** How the warehouse server misbehaves when it is told to, for failure tests. */
public final class Faults {

    private volatile Duration delay = Duration.ZERO;
    private volatile int resetAfterRows = Integer.MAX_VALUE;
    private volatile boolean refuseLogins;
    private volatile int deadlocksLeft;
    private volatile boolean unavailable;

    /** Everything well again. */
    public void none() {
        delay = Duration.ZERO;
        resetAfterRows = Integer.MAX_VALUE;
        refuseLogins = false;
        deadlocksLeft = 0;
        unavailable = false;
    }

    /** Every query waits this long before it starts; it can be cancelled while it waits. */
    public void delay(Duration newDelay) {
        delay = newDelay;
    }

    /** The connection breaks after this many rows of a result. */
    public void resetAfterRows(int rows) {
        resetAfterRows = rows;
    }

    /** Every login is refused with 18456. */
    public void refuseLogins(boolean refuse) {
        refuseLogins = refuse;
    }

    /** This many queries become the victim of a deadlock, 1205. */
    public synchronized void deadlocks(int count) {
        deadlocksLeft = count;
    }

    /** Every query and login fails with 40613. */
    public void unavailable(boolean isUnavailable) {
        unavailable = isUnavailable;
    }

    Duration delay() {
        return delay;
    }

    int resetAfterRows() {
        return resetAfterRows;
    }

    boolean refusesLogins() {
        return refuseLogins;
    }

    boolean isUnavailable() {
        return unavailable;
    }

    synchronized boolean takeDeadlock() {
        if (deadlocksLeft == 0) {
            return false;
        }
        deadlocksLeft--;
        return true;
    }
}
