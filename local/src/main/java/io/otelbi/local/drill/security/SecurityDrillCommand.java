package io.otelbi.local.drill.security;

import io.otelbi.local.Place;
import io.otelbi.local.api.SignIn;
import io.otelbi.local.drill.load.RecordCount;
import io.otelbi.local.drill.load.SteadyLoad;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does what attackers would to a system of its own, under the load of people. */
@Command(
        name = "security",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a system of its own on free ports and sends 20 requests a second as people do. Meanwhile the identity provider",
            "misbehaves, services hang, and strangers send what is too much: all of it to this machine only. Ends with 0 when",
            "probes answer within a second, paths that are not affected answer as in calm, everything is normal within 20 s,",
            "the gateway's memory grows by at most 150 MB, and no record is lost; takes some ten minutes."
        })
public final class SecurityDrillCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final long MOST_GROWTH = 150;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long an assault lasts (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home own = new Home(place.home().project(), place.home().state().resolve("security"));
        own.logToFile();
        Ports ports = Ports.free();
        URI keys = URI.create("http://localhost:" + ports.of("identity") + "/oidc/endpoint/demo/jwk");
        try (KeyRelay relay = new KeyRelay(keys);
                BiSystem system = new BiSystem(
                        own,
                        Options.on(
                                ports, Map.of("FRONTEND_JWT_JWKS_URL", relay.url(), "FRONTEND_JWT_KEYS_MAX_AGE", "5s")),
                        OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
            system.start();
            return drill(system, relay, ports.of("gateway"), own.logs().resolve("gateway.log")) ? 0 : 1;
        } catch (SQLException e) {
            System.err.println("The records could not be counted: " + e.getMessage());
            return 2;
        }
    }

    private boolean drill(BiSystem system, KeyRelay relay, int port, Path log)
            throws IOException, InterruptedException, SQLException {
        Instant begin = Clock.systemUTC().instant();
        SignIn signIn = new SignIn(system.issuer(), system.url() + "/callback");
        try (Strangers strangers = new Strangers(port, signIn.token("admin", system.demoPassword()));
                SteadyLoad load = SecurityDrill.load(system.url(), signIn.token("viewer", system.demoPassword()));
                Probe probe = new Probe(system.url())) {
            SecurityDrill drill = new SecurityDrill(new Assault.Scene(system, relay, strangers), load, probe);
            drill.begin();
            Thread.sleep(WARM_UP);
            long before = SecurityDrill.residentMegabytes(system);
            boolean held = allHeld(drill);
            long growth = SecurityDrill.residentMegabytes(system) - before;
            List<String> forged = forgedLines(log);
            OUT.printf("The gateway's memory grew by %d MB; forged lines in its log: %d.%n", growth, forged.size());
            boolean recorded = new RecordCount(system, OUT).isComplete(load.end(), begin);
            return held && growth <= MOST_GROWTH && forged.isEmpty() && recorded;
        }
    }

    private boolean allHeld(SecurityDrill drill) throws IOException, InterruptedException {
        OUT.printf("%n20 requests a second; each assault lasts %d s.%n", seconds);
        OUT.println(
                "assault                                  requests  failed     p95  (calm)   probe  failed  normal  memory");
        boolean held = true;
        for (Assault assault : Assault.values()) {
            SecurityDrill.Outcome outcome = drill.with(assault, Duration.ofSeconds(seconds));
            held &= outcome.held();
            OUT.printf(
                    "%-40s %8d %7d %4d ms %4d ms %4d ms %7d %5.1f s %4d MB%s%n",
                    assault.label(),
                    outcome.requests(),
                    outcome.failed(),
                    outcome.p95(),
                    outcome.calmP95(),
                    outcome.probeMillis(),
                    outcome.probesFailed(),
                    outcome.normalAfter(),
                    outcome.megabytes(),
                    outcome.held() ? "" : "  not held");
        }
        return held;
    }

    /** Lines that begin as no line of ours does. */
    private static List<String> forgedLines(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("Audit chain head: 999999") && line.startsWith("[INFO]"))
                .toList();
    }

    private static void stop(BiSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }
}
