package io.otelbi.local.api;

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
import java.util.stream.Collectors;

/**
 * Signs in at the demo provider as a browser would: authorization code with PKCE (S256).
 *
 * @param issuer the demo provider
 * @param callback where the dashboard is called back
 */
public record SignIn(String issuer, String callback) {

    /** The access token of a demo user. */
    public String token(String user, String password) throws IOException, InterruptedException {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        String authorize = issuer + "/authorize?"
                + form(Map.of(
                        "client_id", "bi-spa",
                        "response_type", "code",
                        "scope", "openid profile email",
                        "redirect_uri", callback,
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256",
                        "state", "s"));
        follow(browser, URI.create(authorize));
        URI login = URI.create(issuer).resolve("/oidc/j_security_check");
        String location = post(browser, login, Map.of("j_username", user, "j_password", password))
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(user + " could not sign in"));
        String answer = follow(browser, URI.create(location));
        String code = URLDecoder.decode(answer.replaceAll(".*[?&]code=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        String json = post(
                        browser,
                        URI.create(issuer + "/token"),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "bi-spa",
                                "redirect_uri", callback,
                                "code", code,
                                "code_verifier", verifier))
                .body();
        return Json.createReader(new StringReader(json)).readObject().getString("access_token");
    }

    /** Follows redirects until one leads to the callback, and returns that one, or the last address. */
    private String follow(HttpClient browser, URI from) throws IOException, InterruptedException {
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
