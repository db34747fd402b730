package io.otelbi.local.audit;

import io.otelbi.local.Place;
import io.otelbi.local.api.SignIn;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import io.otelbi.local.system.Secrets;
import io.otelbi.operations.gateway.Gateway;
import io.otelbi.persistence.key.AuditKeys;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long pages of a large audit log take, beside the same page of a nearly empty one, in the same run. */
@Command(
        name = "bench-store",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Fills the audit log of a system of its own and measures pages through the public API, audit included,",
            "as medians of 40 and as ratios to the newest page before it was filled."
        })
public final class StoreBenchCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private static final String LOGS = "/api/storage/audit-logs?limit=50";
    private static final int TIMES = 40;

    @Mixin
    private Place place = new Place();

    @Option(names = "--rows", defaultValue = "1000000", description = "Records (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home own = new Home(place.home().project(), place.home().state().resolve("bench"));
        delete(own.state());
        own.logToFile();
        try (BiSystem system = new BiSystem(own, Options.on(Ports.free(), Map.of()), OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
            system.start();
            bench(system, own);
            return 0;
        } catch (SQLException e) {
            System.err.println("The store could not be measured: " + e.getMessage());
            return 1;
        } finally {
            delete(own.state());
        }
    }

    private void bench(BiSystem system, Home own) throws IOException, InterruptedException, SQLException {
        Gateway gateway = new Gateway(
                system.url(),
                new SignIn(system.issuer(), system.url() + "/callback").token("admin", system.demoPassword()));
        double empty = median(gateway, LOGS);
        system.part("persistence").stop();
        long begin = System.nanoTime();
        try (Connection connection = system.postgres().superuser()) {
            AuditKeys keys =
                    new AuditKeys("1", Map.of("1", Secrets.in(own.state()).secret("audit-key")));
            new ChainFiller(connection, keys).fill(rows);
            OUT.printf("%n%,d records added after %.1f s%n", rows, (System.nanoTime() - begin) / 1e9);
            system.restart(system.part("persistence"));
            measure(gateway, empty);
            explain(connection, gateway);
        }
    }

    private void measure(Gateway gateway, double empty) throws IOException, InterruptedException {
        row("newest page, nearly empty log", empty, empty);
        row("newest page", median(gateway, LOGS), empty);
        row("page behind a cursor, half way down", median(gateway, LOGS + "&cursor=" + deep(gateway)), empty);
        row("one subject", median(gateway, LOGS + "&subject=admin"), empty);
        row("one trace", median(gateway, LOGS + "&trace_id=" + "%032x".formatted(rows / 2)), empty);
        row("a month", median(gateway, LOGS + "&from=" + month(gateway, 5) + "&to=" + month(gateway, 4)), empty);
        JsonObject chain = gateway.get("/api/storage/audit-logs/verification");
        OUT.printf(
                "verification: %,d records in %.1f s, valid: %s%n",
                chain.getJsonNumber("records").longValue(),
                chain.getInt("duration_ms") / 1000.0,
                chain.getBoolean("valid"));
    }

    private static String deep(Gateway gateway) throws IOException, InterruptedException {
        return gateway.get(LOGS + "&to=" + month(gateway, 5)).getString("next_cursor");
    }

    private static String month(Gateway gateway, int ago) throws IOException, InterruptedException {
        JsonObject newest = gateway.get(LOGS).getJsonArray("items").getJsonObject(0);
        return java.time.OffsetDateTime.parse(newest.getString("occurred_at"))
                .minusDays(30L * ago)
                .toInstant()
                .toString();
    }

    private static void explain(Connection connection, Gateway gateway)
            throws SQLException, IOException, InterruptedException {
        JsonObject last = gateway.get(LOGS + "&to=" + month(gateway, 5))
                .getJsonArray("items")
                .getJsonObject(0);
        String at = "'" + last.getString("occurred_at") + "'";
        String sql = "SELECT * FROM bi.audit_logs WHERE occurred_at <= " + at + " AND (occurred_at < " + at
                + " OR id < '" + last.getString("id") + "') ORDER BY occurred_at DESC, id DESC LIMIT 51";
        OUT.println("EXPLAIN of the page behind a cursor:");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, COSTS OFF, SUMMARY ON) " + sql)) {
            while (row.next()) {
                OUT.println("  " + row.getString(1));
            }
        }
    }

    private static void row(String what, double millis, double baseline) {
        OUT.printf("%-38s %7.1f ms  %5.2f%n", what, millis, millis / baseline);
    }

    private static double median(Gateway gateway, String path) throws IOException, InterruptedException {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            gateway.get(path);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private static void stop(BiSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
