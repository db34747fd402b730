package io.otelbi.local;

import io.otelbi.local.system.Certificates;
import io.otelbi.local.system.Folders;
import io.otelbi.local.system.WarehouseContent;
import io.otelbi.local.system.WarehousePart;
import io.otelbi.local.system.Warehouses;
import io.otelbi.local.tds.TdsServer;
import io.otelbi.local.warehouse.WarehouseFile;
import io.otelbi.platform.log.Log;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sample warehouses alone, in a container: what stands for SQL Server in the overlay dev of openshift/. */
@Command(
        name = "warehouse",
        mixinStandardHelpOptions = true,
        description = "Fills the sample warehouses anew and serves them to other machines until it is stopped.",
        footer = "MSSQL_PASSWORD is the password of bi_reader, WAREHOUSE_KEY_STORE_PASSWORD that of the key store.")
public final class WarehouseCommand implements Callable<Integer> {

    private static final Log LOG = Log.of(WarehouseCommand.class);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "An empty folder, or one that a former start filled: that is filled anew.")
    private Path data = Path.of("");

    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            required = true,
            description = "PKCS #12, the key and certificate of the server.")
    private Path keyStore = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "1433",
            description = "Port, on every address (default: ${DEFAULT-VALUE}).")
    private int port;

    private final Map<String, String> environment;

    WarehouseCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WarehouseCommand(System.getenv())).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // Nobody but this process is the owner, and only for as long as it runs.
        var logins = new WarehouseFile.Logins(
                WarehousePart.READER,
                needed("MSSQL_PASSWORD"),
                UUID.randomUUID().toString());
        var certificates = new Certificates(keyStore, keyStore, needed("WAREHOUSE_KEY_STORE_PASSWORD"));
        try (var warehouses = new Warehouses(fresh(), WarehouseContent.SAMPLES, line -> LOG.log(Level.INFO, line));
                var server = new TdsServer(
                        new InetSocketAddress(port),
                        certificates.serverContext(),
                        warehouses.open(logins),
                        Clock.systemUTC())) {
            LOG.log(Level.INFO, "Serving the sample warehouses: port {0}", Integer.toString(server.port()));
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Path fresh() throws IOException {
        Path folder = data.resolve("sample-warehouses");
        Folders.delete(folder);
        return Files.createDirectories(folder);
    }

    private String needed(String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(variable + " must be set.");
        }
        return value;
    }
}
