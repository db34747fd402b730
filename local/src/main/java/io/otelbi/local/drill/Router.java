package io.otelbi.local.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A public address, as a Route or an Ingress is: each request goes to the next endpoint, over connections of the router's own, so
 * that an endpoint which was removed gets no further request. An endpoint that does not answer is a 502.
 */
final class Router implements Entrance {

    private static final int BACKLOG = 1000;
    private static final int BAD_GATEWAY = 502;
    private static final int NO_BODY = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of one connection, never passed on (RFC 9110, 7.6.1), and what the client sets itself. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Endpoints endpoints = new Endpoints();

    /** Listens on a port of loopback; 0 is any that is free. */
    Router(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<HttpResponse<byte[]>> answer = asked(exchange);
            if (answer.isPresent()) {
                passBack(answer.get(), exchange);
            } else {
                exchange.sendResponseHeaders(BAD_GATEWAY, NO_BODY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<HttpResponse<byte[]>> asked(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        OptionalInt port = endpoints.next();
        if (port.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    http.send(request(exchange, port.getAsInt(), body), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest request(HttpExchange exchange, int port, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void passBack(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isPassedOn(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isPassedOn(String header) {
        return !OWN.contains(header.toLowerCase(Locale.ROOT));
    }
}
