package io.otelbi.gateway.token.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.otelbi.gateway.token.api.FickleProvider.Manner;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway as it is built, and a provider that behaves in many manners. */
@ExtendWith(ArquillianExtension.class)
class ProviderInContainerIT {

    private static final int UNKNOWN_PATH_BUT_LET_IN = 404;
    private static final int PORT = Integer.getInteger("it.other.port", 0);

    /** Within this a path that needs nobody else answers, on a machine that does other things too. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RSAKey key;
    private FickleProvider provider;

    @SuppressWarnings("NullAway.Init") // filled before each test
    ProviderInContainerIT() {}

    @Deployment(testable = false)
    static WebArchive archive() {
        String atTheRoot = """
                <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.1"><context-root uri="/"/></web-ext>""";
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("it.war", "")))
                .addAsWebInfResource(new StringAsset(atTheRoot), "ibm-web-ext.xml");
    }

    @BeforeEach
    void provide() throws Exception {
        key = key(UUID.randomUUID().toString());
        provider = new FickleProvider(PORT);
        provider.publish(key);
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(key)));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void ps256AndEachGoodTypeAreLetInAndOthersAreNot() throws Exception {
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(key, JWSAlgorithm.PS256, "at+jwt")));
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(key, JWSAlgorithm.RS256, "JWT")));
        assertEquals(401, ask(token(key, JWSAlgorithm.RS512, "JWT")));
        assertEquals(401, ask(token(key, JWSAlgorithm.RS256, "logout+jwt")));
    }

    @Test
    void aNewKeyIsGoodWithItsFirstRequest() throws Exception {
        RSAKey next = key(UUID.randomUUID().toString());
        provider.publish(key, next);

        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(next)));
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(key)));
    }

    @Test
    void aKeyThatReplacesAnotherUnderItsIdIsGoodWithItsFirstRequest() throws Exception {
        RSAKey next = key(key.getKeyID());
        provider.publish(next);

        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(next)));
        assertEquals(401, ask(token(key)));
    }

    @Test
    void aKeyThatIsWithdrawnIsSoonGoodForNothing() throws Exception {
        provider.publish(key(UUID.randomUUID().toString()));

        refusedWithin(Duration.ofSeconds(10));
    }

    @Test
    void whenAllKeysAreWithdrawnNobodyIsLetInUntilThereIsOne() throws Exception {
        provider.publish();
        refusedWithin(Duration.ofSeconds(10));

        provider.publish(key);

        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(key)));
    }

    @Test
    void weakKeysAndKeysForEncryptionVerifyNothing() throws Exception {
        RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        RSAKey encrypting = new RSAKeyGenerator(2048)
                .keyID("encrypting")
                .keyUse(KeyUse.ENCRYPTION)
                .generate();
        provider.publish(weak, encrypting, key);

        assertEquals(401, ask(token(encrypting)));
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(token(key)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void whateverTheProviderDoesKnownKeysAreGoodAndUnknownOnesAreNotJudged(Manner manner) throws Exception {
        RSAKey unknown = key(UUID.randomUUID().toString());
        provider.publish(key, unknown);
        provider.behave(manner);
        int askedBefore = provider.asked();
        long begin = System.nanoTime();

        List<CompletableFuture<HttpResponse<String>>> strangers = IntStream.range(0, 30)
                .mapToObj(i -> later("/api/nothing-here", token(unknown)))
                .toList();
        assertQuick("/health/live", 200);
        assertQuick("/health/ready", 200);
        assertQuick("/", 200);
        assertQuick("/api/nothing-here", UNKNOWN_PATH_BUT_LET_IN);

        strangers.forEach(stranger -> assertNotJudged(stranger.join()));
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertTrue(provider.asked() - askedBefore <= seconds + 2, () -> provider.asked() + " questions");
        assertEquals(0, provider.askedElsewhere());
        healthTells("The keys of the identity provider cannot be fetched: ");
        provider.behave(Manner.GOOD);
        letInWithin(Duration.ofSeconds(10), unknown);
        assertFalse(body("/health/ready").contains("cannot be fetched"));
    }

    @Test
    void aFloodOfForgedTokensIsNoFloodForTheProvider() throws Exception {
        int askedBefore = provider.asked();
        long begin = System.nanoTime();
        RSAKey forged = key(key.getKeyID());

        List<Integer> statuses = IntStream.range(0, 100)
                .mapToObj(i -> later("/api/nothing-here", token(i % 2 == 0 ? forged : renamed(forged))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertTrue(provider.asked() - askedBefore <= seconds + 3, () -> provider.asked() + " questions");
        statuses.forEach(status -> assertEquals(401, status));
    }

    @Test
    void theChallengeSaysNoMoreThanItMust() throws Exception {
        HttpResponse<String> none = send("/api/kpis");
        HttpResponse<String> bad = send("/api/kpis", "Authorization", "Bearer a.b.c");

        assertEquals("Bearer realm=\"otel-bi-forecast\"", challenge(none));
        assertEquals("Bearer realm=\"otel-bi-forecast\", error=\"invalid_token\"", challenge(bad));
        assertEquals("A valid token is needed.", detail(none));
        assertEquals("A valid token is needed.", detail(bad));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER "})
    void theSchemeMayBeWrittenInAnyCase(String scheme) throws Exception {
        assertEquals(
                UNKNOWN_PATH_BUT_LET_IN,
                send("/api/nothing-here", "Authorization", scheme + token(key)).statusCode());
    }

    @Test
    void anythingElseThanOneBearerTokenIsRefused() throws Exception {
        String good = token(key);

        assertEquals(401, send("/api/kpis", "Authorization", "Basic YTpi").statusCode());
        assertEquals(401, send("/api/kpis", "Authorization", "Bearer").statusCode());
        assertEquals(401, send("/api/kpis", "Authorization", good).statusCode());
        assertEquals(401, send("/api/kpis?access_token=" + good).statusCode());
        assertEquals(
                401,
                send("/api/kpis", "Authorization", "Bearer " + good, "Authorization", "Bearer " + good)
                        .statusCode());
    }

    private void healthTells(String words) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!body("/health/ready").contains(words) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertTrue(body("/health/ready").contains(words));
    }

    /** A fetch that hangs must end before the next one begins. */
    private void letInWithin(Duration patience, RSAKey key) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        int status = ask(token(key));
        while (status == 503 && System.nanoTime() < deadline) {
            status = ask(token(key));
        }
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, status);
    }

    private void refusedWithin(Duration patience) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        int status = ask(token(key));
        while (status == UNKNOWN_PATH_BUT_LET_IN && System.nanoTime() < deadline) {
            status = ask(token(key));
        }
        assertEquals(401, status);
    }

    private void assertQuick(String path, int status) throws Exception {
        long begin = System.nanoTime();

        assertEquals(status, send(path, "Authorization", "Bearer " + token(key)).statusCode());

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.compareTo(AT_ONCE) < 0, () -> path + " took " + took);
    }

    private static void assertNotJudged(HttpResponse<String> answer) {
        // A 401 where the last keys had come within the last seconds.
        if (answer.statusCode() == 401) {
            return;
        }
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("urn:otelbi:problem:no-keys"), answer::body);
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
    }

    private String body(String path) throws IOException, InterruptedException {
        return send(path).body();
    }

    private static String challenge(HttpResponse<String> answer) {
        return String.join(" | ", answer.headers().allValues("WWW-Authenticate"));
    }

    private static String detail(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"detail\":\"([^\"]*)\".*", "$1");
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private static RSAKey renamed(RSAKey key) {
        return new RSAKey.Builder(key).keyID(UUID.randomUUID().toString()).build();
    }

    private static String token(RSAKey key) {
        return token(key, JWSAlgorithm.RS256, "JWT");
    }

    private static String token(RSAKey key, JWSAlgorithm algorithm, String type) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("http://localhost:" + PORT)
                .audience("bi-gateway")
                .subject("anna")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private int ask(String token) throws IOException, InterruptedException {
        return send("/api/nothing-here", "Authorization", "Bearer " + token).statusCode();
    }

    private CompletableFuture<HttpResponse<String>> later(String path, String token) {
        return http.sendAsync(request(path, "Authorization", "Bearer " + token), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Integer.getInteger("it.http.port") + path))
                .timeout(Duration.ofSeconds(30));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }
}
