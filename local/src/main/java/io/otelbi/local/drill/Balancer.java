package io.otelbi.local.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.OptionalInt;

/**
 * One address for several instances, as a Kubernetes Service is: each new connection goes to the next endpoint and stays there
 * until an end closes it, also after the endpoint was removed.
 */
final class Balancer implements Entrance {

    private static final int BACKLOG = 1000;

    private final ServerSocket socket;
    private final Endpoints endpoints = new Endpoints();

    /** Listens on a port of loopback. */
    Balancer(int port) throws IOException {
        socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // Closed; the loop ends.
            }
        }
    }

    private void connect(Socket client) {
        OptionalInt port = endpoints.next();
        if (port.isEmpty()) {
            closeQuietly(client);
            return;
        }
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt())) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread answers = Thread.ofVirtual().start(() -> pass(server, client));
            pass(client, server);
            answers.join();
        } catch (IOException e) {
            // The endpoint refuses: the client's connection is closed, as a real one would be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes bytes on until the sender ends, and then the end. */
    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }
}
