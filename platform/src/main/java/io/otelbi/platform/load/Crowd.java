package io.otelbi.platform.load;

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

    /** Half of them is for others, whoever comes. */
    private static final int OF_ONE = MOST / 2;

    private final Places places;

    public Crowd() {
        this(MOST, OF_ONE);
    }

    Crowd(int most, int ofOne) {
        this.places = new Places(most, ofOne);
    }

    /** Takes a place for somebody if there is one. */
    public boolean enter(String who) {
        return places.enter(who);
    }

    /** Gives a place back. */
    public void leave(String who) {
        places.leave(who);
    }
}
