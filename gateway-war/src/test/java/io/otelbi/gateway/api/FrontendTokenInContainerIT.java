package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway as it is built, deployed into a server with the production configuration, and tokens of a provider. */
@ExtendWith(ArquillianExtension.class)
class FrontendTokenInContainerIT {

    private static final int UNKNOWN_PATH_BUT_LET_IN = 404;
    private static final int PORT = Integer.getInteger("it.other.port", 0);
    private static final String ISSUER = "http://localhost:" + PORT;

    private final HttpClient http = HttpClient.newHttpClient();
    private RSAKey rsa;
    private ECKey ec;
    private HttpServer provider;

    @SuppressWarnings("NullAway.Init") // filled before each test
    FrontendTokenInContainerIT() {}

    @Deployment(testable = false)
    static WebArchive archive() {
        String atTheRoot = """
                <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.1"><context-root uri="/"/></web-ext>""";
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("it.war", "")))
                .addAsWebInfResource(new StringAsset(atTheRoot), "ibm-web-ext.xml");
    }

    @BeforeEach
    void provide() throws IOException, JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
        startProvider();
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
    }

    @Test
    void rs256AndEs256AreLetIn() throws Exception {
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(rs256(claims().build())));
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(es256(claims().build())));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws Exception {
        assertEquals(401, ask(rs256(claims().audience("another-api").build())));
        assertEquals(401, ask(rs256(claims().issuer("http://elsewhere").build())));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));

        assertEquals(401, ask(rs256(claims().expirationTime(past).build())));
    }

    @Test
    void aTokenOfAForeignKeyIsRefused() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(rsa.getKeyID()).generate();

        assertEquals(
                401, ask(sign(JWSAlgorithm.RS256, foreign.getKeyID(), new RSASSASigner(foreign), claims().build())));
    }

    @Test
    void aNewKeyIsTakenWithoutARestart() throws Exception {
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(rs256(claims().build())));

        rsa = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();

        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(rs256(claims().build())));
    }

    @Test
    void aKnownKeyIsGoodWhileTheProviderIsAway() throws Exception {
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(rs256(claims().build())));
        provider.stop(0);

        int status = ask(rs256(claims().build()));

        startProvider();
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, status);
    }

    @Test
    void aProviderWhoseClockRunsAMinuteAheadIsTrustedAndOneOfFiveMinutesIsNot() throws Exception {
        assertEquals(UNKNOWN_PATH_BUT_LET_IN, ask(rs256(ahead(59))));
        assertEquals(401, ask(rs256(ahead(300))));
    }

    @Test
    void aRoleIsFoundByTheSettingsAndItsLackIsExplained() throws Exception {
        String administrator = rs256(claims().claim("realm_access", Map.of("roles", List.of("x", "bi-admin")))
                .build());
        String other = rs256(claims().claim("groups", List.of("administrator"))
                .claim("realm_access", Map.of("roles", List.of("x")))
                .build());
        String overfull = rs256(claims().claim("hasgroups", true).build());

        assertEquals(403, send("/api/storage/audit-logs", other).statusCode());
        assertTrue(send("/api/storage/audit-logs", other)
                .body()
                .contains("No value of the claim 'realm_access.roles' in the token is one of"));
        assertTrue(send("/api/storage/audit-logs", overfull).body().contains("hasgroups"));
        // There is no persistence here to ask, but the caller was let through to it.
        assertEquals(503, send("/api/storage/audit-logs", administrator).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/kpis?territory=100%,400,401",
        "/api/kpis?x=%zz,400,401",
        "/api/kpis?x=%u1234,400,401",
        "/api/%E0%A4,400,401",
        "/api/health?x=%zz,400,400",
        "/api/a%2Fb,400,400",
        "/api/%2e%2e/kpis,400,400",
        "/assets/nothing.js,404,404",
        "/WEB-INF/web.xml,404,404",
        "/rankings?category=100%,400,400",
    })
    void everyAddressThatCannotBeReadIsAProblem(String target, int withToken, int without) throws Exception {
        assertEquals("HTTP/1.1 " + withToken + " application/problem+json", raw(target, rs256(claims().build())));
        assertEquals("HTTP/1.1 " + without + " application/problem+json", raw(target, ""));
    }

    /** Status and media type of an address that no client of ours would send. */
    private static String raw(String target, String token) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("it.http.port"))) {
            String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            List<String> lines = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String type = lines.stream()
                    .filter(line -> line.startsWith("Content-Type: "))
                    .findFirst()
                    .orElse("Content-Type: none");
            return lines.getFirst().substring(0, 12) + " " + type.substring("Content-Type: ".length());
        }
    }

    private static JWTClaimsSet ahead(int seconds) {
        return claims().issueTime(Date.from(Instant.now().plusSeconds(seconds))).build();
    }

    private void startProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 10);
        provider.createContext("/jwks", exchange -> {
            byte[] keys = new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK()))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("bi-gateway")
                .subject("anna")
                .claim("upn", "anna")
                .claim("groups", List.of("viewer"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private String rs256(JWTClaimsSet claims) throws JOSEException {
        return sign(JWSAlgorithm.RS256, rsa.getKeyID(), new RSASSASigner(rsa), claims);
    }

    private String es256(JWTClaimsSet claims) throws JOSEException {
        return sign(JWSAlgorithm.ES256, ec.getKeyID(), new ECDSASigner(ec), claims);
    }

    private static String sign(JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private int ask(String token) throws IOException, InterruptedException {
        return send("/api/nothing-here", token).statusCode();
    }

    private HttpResponse<String> send(String path, String token) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + Integer.getInteger("it.http.port") + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
