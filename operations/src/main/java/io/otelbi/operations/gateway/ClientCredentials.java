package io.otelbi.operations.gateway;

import io.otelbi.operations.Variables;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * A program's own login at the identity provider (OAuth 2.0 client credentials, RFC 6749 4.4), for jobs without a person.
 *
 * @param tokenUrl the provider's token endpoint
 * @param secret shared with the provider, sent by HTTP Basic (RFC 6749 2.3.1)
 * @param scope asked for, if the provider wants one (Entra: {@code api://bi-gateway/.default})
 */
record ClientCredentials(URI tokenUrl, String id, String secret, Optional<String> scope) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WHY = "give OPERATIONS_TOKEN, or OPERATIONS_TOKEN_URL, OPERATIONS_CLIENT_ID and"
            + " OPERATIONS_CLIENT_SECRET of a client that is an administrator.";

    static ClientCredentials of(Variables variables) throws IOException {
        String tokenUrl = variables.need("OPERATIONS_TOKEN_URL", WHY);
        return new ClientCredentials(
                Gateway.address("OPERATIONS_TOKEN_URL", tokenUrl),
                variables.need("OPERATIONS_CLIENT_ID", WHY),
                variables
                        .secret("OPERATIONS_CLIENT_SECRET")
                        .orElseThrow(() -> new IOException("OPERATIONS_CLIENT_SECRET is not set; " + WHY)),
                variables.text("OPERATIONS_SCOPE"));
    }

    /** A fresh access token. */
    String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic())
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"
                        + scope.map(text -> "&scope=" + encoded(text)).orElse("")))
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return read(Gateway.send(http, request));
        }
    }

    private String read(HttpResponse<String> answer) throws IOException {
        JsonObject json;
        try {
            json = Json.createReader(new StringReader(answer.body())).readObject();
        } catch (JsonException e) {
            throw new IOException(tokenUrl + " answered " + answer.statusCode() + " without JSON.", e);
        }
        if (answer.statusCode() == 200 && json.containsKey("access_token")) {
            return json.getString("access_token");
        }
        String why = json.getString("error_description", json.getString("error", "no access_token"))
                .replaceAll("\\.+$", "");
        throw new IOException(
                "The identity provider gave " + id + " no token: " + answer.statusCode() + " " + why + ".");
    }

    private String basic() {
        String pair = encoded(id) + ":" + encoded(secret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + id + " at " + tokenUrl + "]";
    }
}
