package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.system.AwaitedPart;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import io.otelbi.local.system.Services;
import io.otelbi.local.system.WarehouseContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that is started without a service takes up the one that a developer starts with the variables that it wrote. */
class OwnServiceJourneyIT {

    @TempDir
    Path state;

    @Test
    void aServiceOfOnesOwnIsTakenUp() throws IOException, InterruptedException {
        try (BiSystem system = new BiSystem(new Home(RunningSystem.project(), state), options(), text -> {})) {
            system.start();
            AwaitedPart part = (AwaitedPart) system.part("bi-query");
            assertFalse(part.isReady());

            Process own = start(part);
            try {
                Eventually.holds(() -> {
                    assertTrue(own.isAlive(), () -> "it ended: " + state.resolve("own.log"));
                    assertTrue(ready(part));
                    return part;
                });
            } finally {
                own.destroy();
                own.waitFor();
            }
            assertFalse(part.isReady());
        }
    }

    // Without all four, so that it starts quickly; the warehouses are those of the running system, as a person would
    // set them.
    private static Options options() throws IOException {
        Path tls = RunningSystem.state().resolve("data/warehouse/tls");
        Map<String, String> warehouse = Map.of(
                "MSSQL_USER", "bi_reader",
                "MSSQL_PASSWORD", InternalToken.secret("warehouse-reader"),
                "MSSQL_TRUST_STORE", tls.resolve("trust.p12").toString(),
                "MSSQL_TRUST_STORE_PASSWORD",
                        RunningSystem.get().warehouse().certificates().password());
        return new Options(
                Ports.free(),
                WarehouseContent.SAMPLES,
                Optional.of("localhost:" + RunningSystem.ports().warehouse()),
                warehouse,
                Set.copyOf(Services.NAMES));
    }

    // As liberty:dev does it, but with the WAR that is built.
    private Process start(AwaitedPart part) throws IOException {
        Path project = RunningSystem.project().toAbsolutePath();
        Path server = Files.createDirectories(state.resolve("dev/bi-query/servers/bi-query"));
        for (String file : new String[] {"server.xml", "server.env"}) {
            Files.copy(project.resolve("liberty-config/bi-query").resolve(file), server.resolve(file));
        }
        Path war = project.resolve("bi-query-war/target/bi-query-war.war");
        Files.copy(war, Files.createDirectories(server.resolve("apps")).resolve("bi-query-war.war"));
        return new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "set -a; . \"$0\"; exec \"$1\" run bi-query",
                        part.environmentFile().toString(),
                        project.resolve(".liberty/wlp/bin/server").toString())
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("own.log").toFile())
                .start();
    }

    private static boolean ready(AwaitedPart part) {
        try {
            return part.isReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it was awaited", e);
        }
    }
}
