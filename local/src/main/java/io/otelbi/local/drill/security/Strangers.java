package io.otelbi.local.drill.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** What strangers and signed-in attackers send, as bytes on a connection of their own; never to anything but this machine. */
final class Strangers implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;
    private static final int READ_MS = 15_000;
    private static final byte[] BLOCK = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private final String token;

    /** @param token of a signed-in person, for attacks of such people */
    Strangers(int port, String token) {
        this.port = port;
        this.token = token;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    /** Does something so many times at once and waits until all are done, failed or not. */
    void all(int times, Callable<?> deed) throws InterruptedException {
        List<Callable<Object>> deeds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            deeds.add(() -> {
                try {
                    deed.call();
                } catch (IOException e) {
                    // A server that ends the connection of an attacker does right.
                    return e;
                }
                return "";
            });
        }
        threads.invokeAll(deeds);
    }

    /** A token with an unknown key id and a signature of nobody. */
    Void unknownKey() throws IOException {
        return ask(
                "GET /api/kpis",
                "Authorization: Bearer " + forged(UUID.randomUUID().toString(), "nobody") + "\r\n");
    }

    /** An issuer and a path that would like to be lines of a log. */
    Void forgedLines() throws IOException {
        String line =
                "x\\n[INFO] Audit chain head: 999999 " + "0".repeat(64) + " key 1 signature v1:AAAA\\r\\n\\u001b[2J";
        ask("GET /api/kpis", "Authorization: Bearer " + forged("none", line) + "\r\n");
        return ask("GET /api/%0d%0aAudit%20chain%20head:%20999999", "User-Agent: a%0d%0ab\r\n");
    }

    /** A body that says its length, and goes on whatever is answered. */
    Void largeBody(int megabytes) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(
                    "POST /api/recommendations/decisions",
                    signedIn() + "Content-Type: application/json\r\nContent-Length: " + ((long) megabytes << 20)
                            + "\r\n"));
            for (int i = 0; i < megabytes * 16; i++) {
                out.write(BLOCK);
            }
            readStatus(socket);
        }
        return null;
    }

    /** A small body that becomes a large one. */
    Void packedBody(byte[] packed) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(
                    "POST /api/recommendations/decisions",
                    signedIn() + "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + packed.length + "\r\n"));
            out.write(packed);
            readStatus(socket);
        }
        return null;
    }

    /** Zeros, packed. */
    static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    /** Ten thousand headers. */
    Void manyHeaders() throws IOException {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            headers.append("X-").append(i).append(": ").append(i).append("\r\n");
        }
        return ask("GET /api/kpis", headers.toString());
    }

    /** A connection on which nothing comes. */
    Void idle(Duration lasting) throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            Thread.sleep(lasting);
            socket.shutdownOutput();
        }
        return null;
    }

    /** Headers, byte by byte. */
    Void slowHeaders(Duration lasting) throws IOException, InterruptedException {
        return slowly(lasting, "GET /api/kpis HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }

    /** A body of a signed-in person, byte by byte. */
    Void slowBody(Duration lasting) throws IOException, InterruptedException {
        return slowly(
                lasting,
                "POST /api/recommendations/decisions HTTP/1.1\r\nHost: localhost\r\n" + signedIn()
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"reason\":\"");
    }

    private Void slowly(Duration lasting, String begin) throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(begin.getBytes(StandardCharsets.US_ASCII));
            for (long second = 0; second < lasting.toSeconds(); second++) {
                out.write('x');
                out.flush();
                Thread.sleep(1_000);
            }
        }
        return null;
    }

    /** A question of a signed-in person. */
    Void question(String path) throws IOException {
        return ask("GET " + path, signedIn());
    }

    private Void ask(String line, String headers) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head(line, headers));
            readStatus(socket);
        }
        return null;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(READ_MS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
        return socket;
    }

    private String signedIn() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static byte[] head(String line, String headers) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void readStatus(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        in.readNBytes(12);
    }

    private static String forged(String keyId, String issuer) {
        return part("{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}") + "."
                + part("{\"iss\":\"" + issuer + "\",\"sub\":\"x\",\"aud\":\"bi-gateway\",\"exp\":4102444800}") + "."
                + part("signature of nobody");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
