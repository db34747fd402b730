package io.otelbi.local.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Route does with requests, the router does too. */
class RouterTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer one = named("one");
    private final HttpServer two = named("two");
    private Router router;

    /** Answers with its name, what it was sent, and who sent it. */
    private static HttpServer named(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/", exchange -> answer(exchange, name));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String name) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String text = exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + sent;
            exchange.getResponseHeaders().add("x-name", name);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @BeforeEach
    void start() throws IOException {
        router = new Router(0);
        router.add(one.getAddress().getPort());
        router.add(two.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        router.close();
        one.stop(0);
        two.stop(0);
        http.close();
    }

    private HttpResponse<String> asked() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(router.url() + "/a?b=%20c"))
                .header("Authorization", "me")
                .POST(HttpRequest.BodyPublishers.ofString("text"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String nameOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-name").orElse("");
    }

    @Test
    void requestsOfOneConnectionGoToEachInTurnAndArriveAsTheyWereSent() throws IOException, InterruptedException {
        HttpResponse<String> first = asked();
        HttpResponse<String> second = asked();

        assertEquals(Set.of("one", "two"), new TreeSet<>(Set.of(nameOf(first), nameOf(second))));
        assertEquals(201, first.statusCode());
        assertEquals("/a?b=%20c me text", first.body());
    }

    @Test
    void anEndpointThatWasRemovedGetsNoFurtherRequest() throws IOException, InterruptedException {
        String first = nameOf(asked());
        router.remove((first.equals("one") ? one : two).getAddress().getPort());

        for (int i = 0; i < 4; i++) {
            assertNotEquals(first, nameOf(asked()));
        }
    }

    @Test
    void anEndpointThatIsGoneIsABadGateway() throws IOException, InterruptedException {
        one.stop(0);
        two.stop(0);
        assertEquals(502, asked().statusCode());

        router.remove(one.getAddress().getPort());
        router.remove(two.getAddress().getPort());
        assertEquals(502, asked().statusCode());
    }
}
