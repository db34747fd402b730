package io.otelbi.platform.load;

import java.util.concurrent.Semaphore;

/**
 * How many requests are answered at the same time. There are more threads than that ({@code coreThreads} in base.xml): the rest is for probes and for
 * those who ask for nothing that could wait, such as files, whatever all others wait for.
 */
public final class Crowd {

    /** Of 150 threads; eight more may wait for keys of tokens. */
    private static final int MOST = 120;

    /** What those are told who come too many. */
    public static final String DETAIL =
            "As many requests are being answered as this service takes at a time. Try again.";

    private final Semaphore places;

    public Crowd() {
        this(MOST);
    }

    Crowd(int most) {
        this.places = new Semaphore(most);
    }

    /** Takes a place if there is one. */
    public boolean enter() {
        return places.tryAcquire();
    }

    /** Gives a place back. */
    public void leave() {
        places.release();
    }
}
