package io.otelbi.local.drill;

import java.io.IOException;

/** One address on loopback for several instances of a service. */
interface Entrance extends AutoCloseable {

    /** From now on the instance on this port gets its share. */
    default void add(int port) {
        endpoints().add(port);
    }

    /** From now on nothing new goes to the instance on this port. */
    default void remove(int port) {
        endpoints().remove(port);
    }

    /** The instances that get what comes. */
    Endpoints endpoints();

    /** Where the entrance listens. */
    String url();

    @Override
    void close() throws IOException;
}
