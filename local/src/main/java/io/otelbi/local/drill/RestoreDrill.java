package io.otelbi.local.drill;

import io.otelbi.local.Main;
import io.otelbi.local.api.SignIn;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import io.otelbi.local.system.PostgresPart;
import io.otelbi.local.system.Secrets;
import io.otelbi.operations.gateway.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Backs a used system up, loads the backup into an empty PostgreSQL of another one with the same secrets, and compares: the
 * chain of audit records must be valid there, and every run must replay to the same bytes.
 */
final class RestoreDrill {

    private static final List<String> KINDS = List.of("forecasts", "rankings", "recommendations");
    private static final List<String> USE = List.of(
            "/api/forecasts?days=30",
            "/api/forecasts?days=90&grain=week&measure=orders",
            "/api/forecasts?days=90&grain=month&measure=units",
            "/api/rankings?top_n=10",
            "/api/recommendations?limit=10",
            "/api/dashboard?days=14");

    private final Path project;
    private final Path folder;
    private final PrintWriter out;

    /** @param folder where both systems keep what they need; what an earlier drill left must be gone */
    RestoreDrill(Path project, Path folder, PrintWriter out) {
        this.project = project;
        this.folder = folder;
        this.out = out;
    }

    /** Whether everything that was backed up is there again. */
    boolean held() throws IOException, InterruptedException {
        Home used = new Home(project, folder.resolve("used"));
        Home fresh = new Home(project, folder.resolve("fresh"));
        used.logToFile();
        Map<String, Integer> before;
        try (BiSystem system = started(used)) {
            use(system);
            before = runs(gateway(system));
        }
        Path backup = folder.resolve("backup.zip");
        if (command(used, "backup", backup.toString()) != 0) {
            return false;
        }
        Files.createDirectories(fresh.state());
        Files.copy(
                used.state().resolve("secrets.properties"),
                fresh.state().resolve("secrets.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        makeEmptyStore(fresh);
        if (command(fresh, "restore", backup.toString()) != 0) {
            return false;
        }
        try (BiSystem system = started(fresh)) {
            return isTheSame(gateway(system), before);
        }
    }

    /** An empty PostgreSQL with nothing but its roles, as an operator makes it before a restore. */
    private static void makeEmptyStore(Home home) throws IOException, InterruptedException {
        PostgresPart postgres = new PostgresPart(
                home.state().resolve("data/postgres"), Ports.free().postgres(), Secrets.in(home.state()));
        postgres.start();
        postgres.stop();
    }

    private BiSystem started(Home home) throws IOException, InterruptedException {
        BiSystem system = new BiSystem(home, Options.on(Ports.free(), Map.of()), out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
        system.start();
        return system;
    }

    private static void use(BiSystem system) throws IOException, InterruptedException {
        Gateway gateway = gateway(system);
        for (JsonObject source :
                gateway.get("/api/sources").getJsonArray("sources").getValuesAs(JsonObject.class)) {
            for (String path : USE) {
                gateway.get(path + "&source=" + source.getString("name"));
            }
        }
    }

    private static Gateway gateway(BiSystem system) throws IOException, InterruptedException {
        String token = new SignIn(system.issuer(), system.url() + "/callback").token("admin", system.demoPassword());
        return new Gateway(system.url(), token);
    }

    /** How many runs of each kind are stored; records travel behind the answers, so it waits until no more come. */
    private static Map<String, Integer> runs(Gateway gateway) throws IOException, InterruptedException {
        Map<String, Integer> last = Map.of();
        Map<String, Integer> now = counted(gateway);
        while (!now.equals(last)) {
            Thread.sleep(3_000);
            last = now;
            now = counted(gateway);
        }
        return now;
    }

    private static Map<String, Integer> counted(Gateway gateway) throws IOException, InterruptedException {
        Map<String, Integer> counted = new TreeMap<>();
        for (String kind : KINDS) {
            counted.put(kind, stored(gateway, kind).size());
        }
        return counted;
    }

    private static List<JsonObject> stored(Gateway gateway, String kind) throws IOException, InterruptedException {
        return gateway.get("/api/storage/" + kind + "?limit=200")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private boolean isTheSame(Gateway gateway, Map<String, Integer> before) throws IOException, InterruptedException {
        JsonObject chain = gateway.get("/api/storage/audit-logs/verification");
        boolean valid = chain.getBoolean("valid");
        out.printf(
                "%nThe restored chain of %,d records is %s.%n",
                chain.getJsonNumber("records").longValue(), valid ? "valid" : "NOT valid");
        boolean same = valid;
        for (String kind : KINDS) {
            int identical = 0;
            List<JsonObject> stored = stored(gateway, kind);
            for (JsonObject run : stored) {
                String replay = "/api/storage/" + kind + "/" + run.getString("id") + "/replay";
                identical += gateway.post(replay, JsonObject.EMPTY_JSON_OBJECT).getBoolean("identical") ? 1 : 0;
            }
            int expected = before.getOrDefault(kind, 0);
            out.printf(
                    "%-16s %d stored before, %d after, %d replay identically%n",
                    kind, expected, stored.size(), identical);
            same &= stored.size() == expected && identical == expected && expected > 0;
        }
        out.println(same ? "Nothing is lost." : "Something is lost or differs.");
        return same;
    }

    private static int command(Home home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--state=" + home.state());
        return Main.commands(Map.of()).execute(all.toArray(String[]::new));
    }

    private static void stop(BiSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }
}
