package io.otelbi.local.tds;

import java.time.Duration;
import java.util.OptionalInt;

/** How the warehouse server misbehaves when it is told to, for failure tests. */
public final class Faults {

    private volatile Duration delay = Duration.ZERO;
    private volatile int resetAfterRows = Integer.MAX_VALUE;
    private volatile boolean refuseLogins;
    private int error;
    private int errorsLeft;
    private volatile boolean unavailable;

    /** Everything well again. */
    public synchronized void none() {
        delay = Duration.ZERO;
        resetAfterRows = Integer.MAX_VALUE;
        refuseLogins = false;
        errorsLeft = 0;
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
    public void deadlocks(int count) {
        errors(ServerError.DEADLOCK_VICTIM, count);
    }

    /** This many queries fail with an error of SQL Server. */
    public synchronized void errors(int number, int count) {
        error = number;
        errorsLeft = count;
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

    /** The error of the next query, if it is to fail. */
    synchronized OptionalInt takeError() {
        if (errorsLeft == 0) {
            return OptionalInt.empty();
        }
        errorsLeft--;
        return OptionalInt.of(error);
    }
}
