package io.otelbi.local.plans;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.system.Certificates;
import io.otelbi.local.system.Warehouses;
import io.otelbi.local.tds.TdsServer;
import io.otelbi.local.warehouse.WarehouseFile;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The warehouse server of the benchmark in a process of its own, so that the other one's heap is bi-query's alone. */
@Command(
        name = "bench-plans-server",
        hidden = true,
        description = "Fills the sample warehouses, prints a port, and serves them until its input ends.")
public final class BenchServer implements Callable<Integer> {

    static final WarehouseFile.Logins LOGINS = new WarehouseFile.Logins("bi_reader", "bench-reader", "bench-owner");
    static final String TRUST_PASSWORD = "bench-trust";
    static final String READY = "port ";

    @Option(names = "--data", required = true, description = "Folder for the databases; must not hold any yet.")
    private Path data = Path.of("");

    @Option(names = "--scale", required = true, description = "How often each row of sales is there.")
    private int scale;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> databases = new HashMap<>();
        List<Connection> held = new ArrayList<>();
        for (SampleWarehouse sample : SampleWarehouse.values()) {
            var file = new WarehouseFile(data.resolve(sample.key()), sample.schema());
            file.fill(LOGINS, sink -> sample.generate(Warehouses.SEED, new RepeatedFacts(sink, scale)));
            held.add(cached(file.open(LOGINS)));
            databases.put(file.database().toLowerCase(Locale.ROOT), file.url());
        }
        try (var server = new TdsServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Certificates.in(data.resolve("tls"), TRUST_PASSWORD).serverContext(),
                databases,
                Clock.systemUTC())) {
            out.println(READY + server.port());
            while (System.in.read() >= 0) {
                // Whoever started this process ends its input.
            }
        }
        for (Connection connection : held) {
            connection.close();
        }
        return 0;
    }

    // As a database server would be set up, which holds its data in memory; H2's own share is a sixteenth of the heap.
    private static Connection cached(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CACHE_SIZE " + Runtime.getRuntime().maxMemory() / 1024 * 2 / 5);
        }
        return connection;
    }
}
