package io.otelbi.platform.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A number of places, of which nobody takes more than a share: who comes often leaves room for others. */
public final class Places {

    private final int each;
    private final Semaphore places;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * Places that are free.
     *
     * @param most how many there are
     * @param each how many of them somebody may have at a time
     */
    public Places(int most, int each) {
        this.each = each;
        this.places = new Semaphore(most);
    }

    /** Takes a place if there is one. */
    public boolean enter(String who) {
        if (taken.merge(who, 1, Integer::sum) <= each && places.tryAcquire()) {
            return true;
        }
        forget(who);
        return false;
    }

    /** Gives a place back. */
    public void leave(String who) {
        places.release();
        forget(who);
    }

    private void forget(String who) {
        taken.computeIfPresent(who, (name, count) -> count == 1 ? null : count - 1);
    }
}
