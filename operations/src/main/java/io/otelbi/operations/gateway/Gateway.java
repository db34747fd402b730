package io.otelbi.operations.gateway;

import io.otelbi.operations.Variables;
import io.otelbi.platform.log.OneLine;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The public API in the name of one person or program. */
public final class Gateway {

    private static final String URL = "OPERATIONS_GATEWAY_URL";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;
    private final String token;

    /** An API at an address such as {@code https://bi.example.com}. */
    public Gateway(String url, String token) {
        this.url = url.replaceAll("/+$", "");
        this.token = token;
    }

    /** The API that the variables name, with the token that they hold or lead to. */
    public static Gateway of(Variables variables) throws IOException, InterruptedException {
        String url = variables.need(URL, "it is the address of the gateway, such as https://bi.example.com.");
        address(URL, url);
        Optional<String> token = variables.secret("OPERATIONS_TOKEN");
        return new Gateway(
                url,
                token.isPresent()
                        ? token.get()
                        : ClientCredentials.of(variables).token());
    }

    /** GETs a path below the address; anything but an answer of 200 is an error in the API's own words. */
    public JsonObject get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    /** POSTs a body to a path below the address. */
    public JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private JsonObject answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(http, request);
        try {
            JsonObject json = Json.createReader(new StringReader(answer.body())).readObject();
            if (answer.statusCode() == 200) {
                return json;
            }
            throw new IOException(answer.statusCode() + " " + OneLine.of(json.getString("detail", "")));
        } catch (JsonException e) {
            throw new IOException(where(request.uri()) + " answered " + answer.statusCode() + " without JSON.", e);
        }
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IOException("Nothing answers at " + where(request.uri()) + ".", e);
        }
    }

    static URI address(String name, String text) throws IOException {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " is no address: '" + text + "'.", e);
        }
        throw new IOException(name + " must be an address such as https://bi.example.com, not '" + text + "'.");
    }

    private static String where(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
}
