package io.otelbi.local.drill;

import java.io.IOException;

/** One address on loopback for several instances of a service. */
interface Entrance extends AutoCloseable {

    /** From now on the instance on this port gets its share. */
    void add(int port);

    /** From now on nothing new goes to the instance on this port. */
    void remove(int port);

    /** Where the entrance listens. */
    String url();

    @Override
    void close() throws IOException;
}
