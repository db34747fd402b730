package io.otelbi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.otelbi.local.system.AwaitedPart;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwaitedTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();

    @Test
    void aWrongNameIsToldInOneSentence() {
        assertEquals(
                Optional.of(
                        "There is no service 'query'; --without takes one of gateway, bi-query, analytics, persistence."),
                Awaited.wrong(List.of("gateway", "query")));
        assertEquals(Optional.empty(), Awaited.wrong(Set.of("gateway", "bi-query", "analytics", "persistence")));
        assertEquals(1, Main.commands(Map.of()).execute("run", "--state", folder.toString(), "--without", "query"));
    }

    @Test
    void theCommandThatIsPrintedRunsMavenForTheServiceWithItsVariables() throws IOException, InterruptedException {
        Path checkout = Files.createDirectories(folder.resolve("a checkout"));
        Path maven = Files.writeString(
                checkout.resolve("maven"),
                "#!/bin/sh\necho \"in $PWD: $*: port $HTTP_PORT, from $OTEL_COLLECTOR_ENDPOINT\"\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        layConfiguration(checkout);
        Home home = new Home(checkout, checkout.resolve(".bi"));
        AwaitedPart part = awaited(home, 4242);
        part.start();

        awaited(part).explain(home, "./maven");

        List<String> lines =
                said.toString().lines().filter(line -> line.startsWith("  ")).toList();
        Process process = new ProcessBuilder("/bin/sh", "-c", lines.get(0) + "\n" + lines.get(1))
                .redirectErrorStream(true)
                .start();
        assertEquals(
                "in " + checkout
                        + ": test-compile liberty:dev -pl bi-query-war -am: port 4242, from http://localhost:6\n",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(lines.get(2).contains(part.environmentFile().toString()), lines.get(2));
    }

    @Test
    void comingAndGoingAreToldOnce() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        int port = server.getAddress().getPort();
        Awaited awaited = awaited(awaited(new Home(folder, folder.resolve(".bi")), port));

        server.start();
        awaited.look();
        awaited.look();
        server.stop(0);
        awaited.look();
        awaited.look();

        assertEquals(
                List.of(
                        "bi-query has come: it answers on port " + port + ".",
                        "bi-query has gone; it is awaited on port " + port + "."),
                said.toString().lines().toList());
    }

    private Awaited awaited(AwaitedPart part) {
        return new Awaited(List.of(part), new PrintWriter(said, true));
    }

    // The system is never started here; it only knows how its parts would be.
    private static AwaitedPart awaited(Home home, int port) throws IOException {
        Options options =
                Options.on(new Ports(1, port, 3, 4, 5, 6, 7, 8), Map.of()).without(Set.of("bi-query"));
        BiSystem system = new BiSystem(home, options, text -> {});
        return (AwaitedPart) system.part("bi-query");
    }

    private static void layConfiguration(Path checkout) throws IOException {
        Path service = Files.createDirectories(checkout.resolve("liberty-config/bi-query"));
        Files.copy(Path.of("../liberty-config/bi-query/server.env"), service.resolve("server.env"));
    }
}
