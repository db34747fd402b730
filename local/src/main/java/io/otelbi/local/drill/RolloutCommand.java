package io.otelbi.local.drill;

import io.otelbi.local.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces every instance of every service under load. */
@Command(
        name = "rollout",
        mixinStandardHelpOptions = true,
        description = {
            "Starts two instances of each service behind a router or balancer, sends requests at a steady rate, and replaces one",
            "instance after the other as Kubernetes does: no new connections, SIGTERM, a new one. Ends with 0 when no",
            "request failed and every answer has exactly one audit record; takes some five minutes."
        })
final class RolloutCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Mixin
    private Place place = new Place();

    @Option(names = "--rate", defaultValue = "50", description = "Requests a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path project = place.home().project();
        return drilled(project, project, place.home().state().resolve("rollout"), rate);
    }

    /** Starts a fleet of one build and replaces it by another. */
    static int drilled(Path before, Path after, Path state, int rate) throws IOException, InterruptedException {
        try (Fleet fleet = new Fleet(before, state, OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(fleet)));
            fleet.start();
            OUT.printf("%n%d requests a second.%n", rate);
            return new Rollout(fleet, OUT).with(rate, after) ? 0 : 1;
        } catch (SQLException e) {
            System.err.println("The records could not be counted: " + e.getMessage());
            return 2;
        }
    }

    private static void stop(Fleet fleet) {
        try {
            fleet.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }
}
