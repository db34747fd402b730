package io.otelbi.local.audit;

import io.otelbi.local.Place;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills parts of a system under load and counts what was lost. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a system of its own on free ports, lets many people load its dashboard, kills one part after the other,",
            "and counts whether every answer has exactly one audit record. Ends with 0 when all have; takes some ten minutes."
        })
public final class AuditDrillCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Mixin
    private Place place = new Place();

    @Option(names = "--users", defaultValue = "200", description = "People at once (default: ${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long a fault lasts (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home own = new Home(place.home().project(), place.home().state().resolve("drill"));
        own.logToFile();
        try (BiSystem system = new BiSystem(own, Options.on(Ports.free(), Map.of()), OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
            system.start();
            return drill(system);
        } catch (SQLException e) {
            System.err.println("The records could not be counted: " + e.getMessage());
            return 2;
        }
    }

    private int drill(BiSystem system) throws IOException, InterruptedException, SQLException {
        AuditDrill drill = new AuditDrill(system, users, Duration.ofSeconds(seconds));
        OUT.printf("%n%d people load the dashboard; each fault lasts %d s.%n", users, seconds);
        OUT.println(
                "fault                             sent    2xx    503  other  cut off  missing  twice  invented  drained");
        boolean held = true;
        for (Fault fault : Fault.values()) {
            AuditDrill.Outcome outcome = drill.with(fault);
            held &= outcome.held();
            OUT.printf(
                    "%-31s %6d %6d %6d %6d %8d %8d %6d %9d %6.1f s%n",
                    fault.label(),
                    outcome.sent(),
                    outcome.answered(),
                    outcome.refused(),
                    outcome.other(),
                    outcome.unanswered(),
                    outcome.missing(),
                    outcome.twice(),
                    outcome.invented(),
                    outcome.drainSeconds());
        }
        OUT.println(held ? "Every answer has exactly one record." : "Records were lost or invented.");
        return held ? 0 : 1;
    }

    private static void stop(BiSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }
}
