package io.otelbi.local.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The public API in the name of one person. */
public final class Gateway {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    /** An API at an address such as {@code http://localhost:8000}. */
    public Gateway(String url, String token) {
        this.url = url;
        this.token = token;
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
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        try {
            JsonObject json = Json.createReader(new StringReader(answer.body())).readObject();
            if (answer.statusCode() == 200) {
                return json;
            }
            throw new IOException(answer.statusCode() + " " + json.getString("detail", ""));
        } catch (JsonException e) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + " without JSON", e);
        }
    }
}
