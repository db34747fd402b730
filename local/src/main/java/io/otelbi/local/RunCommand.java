package io.otelbi.local;

import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import io.otelbi.local.system.SystemCheck;
import io.otelbi.local.system.WarehouseContent;
import io.otelbi.local.system.WarehouseControl;
import io.otelbi.local.warehouse.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, watches it, and stops it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the whole system and prints its URL and demo logins; Ctrl-C stops it.",
            "Variables such as MSSQL_QUERY_TIMEOUT or REQUIRE_FRONTEND_AUTH are passed on to the services."
        })
final class RunCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private static final long WATCH_MS = 500;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8000",
            description = "Port of the dashboard and the public API (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--any-ports", description = "Use free ports for everything.")
    private boolean anyPorts;

    @Option(
            names = "--warehouse-csv",
            paramLabel = "DIR",
            description = "Import the CSV files of one or both sample databases in place of what was generated,"
                    + " or those of the tables that the files of --model name.")
    private @Nullable Path warehouseCsv;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Serve the warehouse of this model file (docs/own-warehouse.md) instead of the samples, with"
                    + " rows of --warehouse-csv or --mssql-url; can be given several times.")
    private List<Path> models = List.of();

    @Option(names = "--samples", description = "Serve the two samples beside the warehouses of --model.")
    private boolean samples;

    @Option(
            names = "--mssql-url",
            paramLabel = "HOST[:PORT]",
            description =
                    "Use a real SQL Server, by HOST:PORT, HOST\\INSTANCE or a whole jdbc:sqlserver:// URL; set MSSQL_USER, MSSQL_PASSWORD and, for a private certificate,"
                            + " MSSQL_TRUST_STORE and MSSQL_TRUST_STORE_PASSWORD.")
    private @Nullable String mssqlUrl;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            description =
                    "Leave out gateway, bi-query, analytics or persistence, say how to start it yourself, and take"
                            + " it up when it comes; can be given several times.")
    private Set<String> without = Set.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        Optional<String> wrong = Awaited.wrong(without);
        if (wrong.isPresent()) {
            OUT.println(wrong.get());
            return 1;
        }
        Leftovers.end(home);
        Ports ports = anyPorts ? Ports.free() : Ports.standard(port);
        List<String> findings = SystemCheck.findings(home, ports, without);
        if (!findings.isEmpty()) {
            findings.forEach(OUT::println);
            return 1;
        }
        if (warehouseCsv != null && !Files.isDirectory(warehouseCsv)) {
            OUT.println("There is no folder " + warehouseCsv + ".");
            return 1;
        }
        Models read = Models.read(models, OUT);
        if (!read.usable()) {
            return 1;
        }
        if (!models.isEmpty() && warehouseCsv == null && mssqlUrl == null) {
            OUT.println("A model has no rows of its own: add --warehouse-csv DIR or --mssql-url HOST.");
            return 1;
        }
        return run(home, options(ports, read.files()));
    }

    private Options options(Ports ports, List<ModelFile> read) {
        return new Options(
                ports,
                new WarehouseContent(
                        Optional.ofNullable(warehouseCsv).map(Path::toAbsolutePath), read, samples || read.isEmpty()),
                Optional.ofNullable(mssqlUrl),
                System.getenv(),
                without);
    }

    private int run(Home home, Options options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        BiSystem system = new BiSystem(home, options, OUT::println);
        Thread stopper = new Thread(() -> stop(system), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        watchParent();
        home.logToFile();
        OUT.println("Starting " + (system.parts().size() - without.size()) + " parts; logs are in " + home.logs());
        try {
            system.start();
        } catch (IOException | RuntimeException e) {
            OUT.println("The system could not be started: " + e.getMessage());
            return 1;
        }
        Files.writeString(home.state().resolve("url"), system.url());
        WarehouseControl.show(system);
        welcome(system, home, options, (System.nanoTime() - begin) / 1e9);
        Awaited awaited = new Awaited(system, OUT);
        awaited.explain(home, "mvn");
        new Watch(system, awaited, OUT, Clock.systemUTC()).untilHopeless(WATCH_MS);
        return 1;
    }

    private static void welcome(BiSystem system, Home home, Options options, double seconds) {
        OUT.println();
        String without =
                options.without().isEmpty() ? "" : " without " + String.join(" and ", new TreeSet<>(options.without()));
        OUT.printf("Ready after %.1f s%s:  %s%n", seconds, without, system.url());
        for (String user : BiSystem.DEMO_USERS) {
            String role = user.equals("admin") ? "administrator" : "viewer";
            OUT.printf("  sign in as  %-7s password %s  (%s)%n", user, system.demoPassword(), role);
        }
        OUT.printf("  traces      http://localhost:%d%n", options.ports().telemetry());
        OUT.printf("  logs        %s%n", home.logs());
        OUT.println("Ctrl-C stops everything.");
    }

    private static void stop(BiSystem system) {
        OUT.println("Stopping …");
        try {
            system.close();
            OUT.println("Stopped.");
        } catch (IOException e) {
            OUT.println("Not everything could be stopped: " + e.getMessage());
        }
    }

    // The script that started this process sweeps up after it; when the script itself is killed, this process ends too.
    private static void watchParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        parent.ifPresent(process -> Thread.ofPlatform().name("parent").daemon().start(() -> {
            process.onExit().join();
            System.exit(1);
        }));
    }
}
