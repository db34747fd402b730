package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitedPartTest {

    @TempDir
    private Path state = Path.of("");

    @Test
    void itsVariablesAreForTheOwnersEyesOnlyAlsoWhenTheFileWasThere() throws IOException {
        AwaitedPart part = part("bi-query", Map.of("MSSQL_PASSWORD", "secret"), 1);
        Files.writeString(part.environmentFile(), "MSSQL_PASSWORD=old");

        part.start();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(part.environmentFile())));
        assertTrue(Files.readAllLines(part.environmentFile()).contains("MSSQL_PASSWORD=secret"));
    }

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Services#NAMES")
    void everyDocumentedVariableOfTheServiceIsWritten(String service) throws IOException, InterruptedException {
        Map<String, String> set = new HashMap<>();
        Documented.of(service).forEach(name -> set.put(name, "as " + name));

        Map<String, String> read = written(service, set);

        set.forEach((name, value) -> assertEquals(value, read.get(name), name));
    }

    @Test
    void whatElseAPersonHasInTheEnvironmentIsNotWritten() throws IOException {
        AwaitedPart part = part("bi-query", Map.of("AWS_SECRET_ACCESS_KEY", "mine", "HTTP_PORT", "1"), 1);

        part.start();

        String text = Files.readString(part.environmentFile());
        assertTrue(text.contains("HTTP_PORT=1"), text);
        assertFalse(text.contains("AWS"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "two words", "it's", "$HOME `id` \\ \"x\"", "a;b#c", "~"})
    void aShellReadsEveryValueAsItIs(String value) throws IOException, InterruptedException {
        assertEquals(value, written("bi-query", Map.of("MSSQL_PASSWORD", value)).get("MSSQL_PASSWORD"));
    }

    @Test
    void aServerFindsWhatItIncludesAtItsUserDirectory() throws IOException, InterruptedException {
        Map<String, String> read = written("bi-query", Map.of());

        Path user = Path.of(read.getOrDefault("WLP_USER_DIR", ""));
        assertTrue(Files.exists(user.resolve("shared/config/base.xml")));
        assertEquals(System.getProperty("java.home"), read.get("JAVA_HOME"));
    }

    @Test
    void itIsReadyWhenSomebodyAnswersAndNeverOursToStop() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] status = {503};
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        AwaitedPart part = part("bi-query", Map.of(), server.getAddress().getPort());

        assertFalse(part.isReady(), "it answers 503");
        status[0] = 200;
        assertTrue(part.isReady());
        part.stop();
        assertTrue(part.isReady());
        assertTrue(part.process().isEmpty());
        server.stop(0);
        assertFalse(part.isReady(), "nobody listens");
    }

    private Map<String, String> written(String service, Map<String, String> set)
            throws IOException, InterruptedException {
        AwaitedPart part = part(service, set, 1);
        part.start();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "/bin/sh",
                "-c",
                "set -a; . \"$0\"; env -0",
                part.environmentFile().toString()));
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        Map<String, String> read = new HashMap<>();
        for (String line : text.split("\0", 0)) {
            read.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return read;
    }

    private AwaitedPart part(String service, Map<String, String> set, int port) {
        Home home = new Home(Documented.project(), state.toAbsolutePath());
        URI ready = URI.create("http://localhost:" + port + "/health/ready");
        return new AwaitedPart(home, new LibertyPart.Server(service, Path.of("none.war"), set, ready));
    }
}
