package io.otelbi.local.drill;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The ports of the instances that take part, in turn. */
final class Endpoints {

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    void add(int port) {
        ports.add(port);
    }

    void remove(int port) {
        ports.remove(Integer.valueOf(port));
    }

    /** Whose turn it is; none where nobody takes part. */
    OptionalInt next() {
        List<Integer> now = List.copyOf(ports);
        return now.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(now.get(Math.floorMod(turn.getAndIncrement(), now.size())));
    }
}
