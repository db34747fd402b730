package io.otelbi.local.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Service of Kubernetes does with connections, the balancer does too. */
class BalancerTest {

    private static final int ENDED = -1;

    private final Named one = new Named('1');
    private final Named two = new Named('2');
    private Balancer balancer;

    /** Answers each byte with its name. */
    private static final class Named implements AutoCloseable {

        private final ServerSocket socket;
        private final char name;

        Named(char name) {
            this.name = name;
            try {
                socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> answer(client));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void answer(Socket client) {
            try (client) {
                while (client.getInputStream().read() != ENDED) {
                    client.getOutputStream().write(name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        balancer = new Balancer(0);
        balancer.add(one.port());
        balancer.add(two.port());
    }

    @AfterEach
    void stop() throws IOException {
        balancer.close();
        one.close();
        two.close();
    }

    private Socket connected() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(balancer.url()).getPort());
    }

    private static int asked(Socket socket) throws IOException {
        socket.getOutputStream().write("?".getBytes(StandardCharsets.US_ASCII));
        return socket.getInputStream().read();
    }

    @Test
    void newConnectionsGoToEachInTurn() throws IOException {
        Set<Integer> answered = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            try (Socket socket = connected()) {
                answered.add(asked(socket));
            }
        }

        assertEquals(Set.of((int) '1', (int) '2'), answered);
    }

    @Test
    void aConnectionStaysWhereItIsWhenItsEndpointIsRemovedAndNewOnesGoElsewhere() throws IOException {
        try (Socket kept = connected()) {
            int first = asked(kept);
            balancer.remove(first == '1' ? one.port() : two.port());

            assertEquals(first, asked(kept));
            for (int i = 0; i < 4; i++) {
                try (Socket fresh = connected()) {
                    assertTrue(asked(fresh) != first);
                }
            }
        }
    }

    @Test
    void withoutAnEndpointAConnectionIsClosed() throws IOException {
        balancer.remove(one.port());
        balancer.remove(two.port());

        try (Socket socket = connected()) {
            assertEquals(ENDED, socket.getInputStream().read());
        }
    }
}
