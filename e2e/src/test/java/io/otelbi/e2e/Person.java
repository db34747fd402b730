package io.otelbi.e2e;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody who signs in at the demo provider as a browser would: authorization code with PKCE (S256). */
final class Person {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Person() {}

    /** The access token of a demo user; good for as long as a test run lasts. */
    static String token(String user) {
        return TOKENS.computeIfAbsent(user, Person::signIn);
    }

    private static String signIn(String user) {
        var system = RunningSystem.get();
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String callback = system.url() + "/callback";
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            String authorize = system.issuer() + "/authorize?"
                    + form(Map.of(
                            "client_id", "bi-spa",
                            "response_type", "code",
                            "scope", "openid profile email",
                            "redirect_uri", callback,
                            "code_challenge", challenge(verifier),
                            "code_challenge_method", "S256",
                            "state", "s"));
            follow(browser, URI.create(authorize), callback);
            URI login = URI.create(system.issuer()).resolve("/oidc/j_security_check");
            String location = post(browser, login, Map.of("j_username", user, "j_password", system.demoPassword()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String answer = follow(browser, URI.create(location), callback);
            String code = URLDecoder.decode(answer.replaceAll(".*[?&]code=([^&]+).*", "$1"), StandardCharsets.UTF_8);
            String json = post(
                            browser,
                            URI.create(system.issuer() + "/token"),
                            Map.of(
                                    "grant_type", "authorization_code",
                                    "client_id", "bi-spa",
                                    "redirect_uri", callback,
                                    "code", code,
                                    "code_verifier", verifier))
                    .body();
            return Json.createReader(new StringReader(json)).readObject().getString("access_token");
        } catch (IOException e) {
            throw new IllegalStateException(user + " could not sign in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + user + " signed in", e);
        }
    }

    /** Follows redirects until one leads to the callback, and returns that one, or the last address. */
    private static String follow(HttpClient browser, URI from, String callback)
            throws IOException, InterruptedException {
        URI at = from;
        while (!at.toString().startsWith(callback)) {
            var answer = browser.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location");
            if (location.isEmpty()) {
                return at.toString();
            }
            at = at.resolve(location.get());
        }
        return at.toString();
    }

    private static HttpResponse<String> post(HttpClient browser, URI to, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
