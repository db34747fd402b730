package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One part of the system hangs: it takes connections and does not answer. All that does not need it goes on. */
class HangingJourneyIT {

    private static final int MANY = 40;

    /** One second is what is wanted; a machine that runs other tests too gets more. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({
        "bi-query,viewer,/api/history?days_back=",
        "analytics,viewer,/api/history?days_back=",
        "persistence,admin,/api/storage/audit-logs?limit="
    })
    void aServiceThatHangsHoldsUpNobodyWhoDoesNotNeedIt(String part, String user, String path) throws Exception {
        assertEquals(200, Api.get("viewer", "/api/telemetry/status").statusCode());
        assertEquals(200, Api.get(user, path + 30).statusCode());
        List<CompletableFuture<HttpResponse<String>>> slow;
        signal("STOP", part);
        try {
            slow = asked(i -> request(path + (30 + i), Person.token(user)));
            everythingElseAnswers();
        } finally {
            signal("CONT", part);
        }

        slow.forEach(answer -> assertTrue(
                Set.of(200, 503, 504).contains(answer.join().statusCode()),
                () -> answer.join().body()));
        Eventually.holds(() -> {
            assertEquals(200, Api.get(user, path + 30).statusCode());
            return true;
        });
    }

    @Test
    void aProviderThatHangsHoldsUpNobodyWhoseKeyIsKnown() throws Exception {
        assertEquals(200, Api.get("viewer", "/api/telemetry/status").statusCode());
        List<CompletableFuture<HttpResponse<String>>> strangers;
        signal("STOP", "identity");
        try {
            strangers = asked(i -> request("/api/telemetry/status", strange()));
            everythingElseAnswers();
            strangers.forEach(
                    answer -> assertTrue(Set.of(401, 503).contains(answer.join().statusCode())));
        } finally {
            signal("CONT", "identity");
        }

        Eventually.holds(() -> {
            assertEquals(
                    401, Api.send(request("/api/telemetry/status", strange())).statusCode());
            return true;
        });
    }

    private void everythingElseAnswers() {
        for (int i = 0; i < 5; i++) {
            soon("/health/live");
            soon("/health/ready");
            soon("/");
            soon("/api/telemetry/status");
        }
    }

    private static void soon(String path) {
        long begin = System.nanoTime();

        assertEquals(200, Api.get("viewer", path).statusCode(), path);

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.compareTo(SOON) < 0, () -> path + " took " + took);
    }

    private List<CompletableFuture<HttpResponse<String>>> asked(IntFunction<HttpRequest> request) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> http.sendAsync(request.apply(i), HttpResponse.BodyHandlers.ofString()))
                .toList();
    }

    private static HttpRequest request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** A token that would be good if the provider knew its key. */
    private static String strange() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(RunningSystem.get().issuer())
                .audience("bi-gateway")
                .subject("stranger")
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String name, String part) throws IOException, InterruptedException {
        long pid = RunningSystem.get().part(part).process().orElseThrow().pid();

        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor());
    }
}
