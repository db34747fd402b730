package io.otelbi.local.system;

import io.otelbi.local.sample.Ledger;
import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.tds.TdsServer;
import io.otelbi.local.warehouse.WarehouseFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The warehouse server, within this process. */
public final class WarehousePart implements Part {

    /** The login that can only read. */
    public static final String READER = "bi_reader";

    private final Path data;
    private final int port;
    private final Secrets secrets;
    private final Warehouses warehouses;
    private @Nullable TdsServer server;

    /** The warehouse server of a system; CSV files that the options name replace the sample. */
    WarehousePart(Home home, Options options, Secrets secrets, Consumer<String> progress) {
        this.data = home.data().resolve("warehouse");
        this.port = options.ports().warehouse();
        this.secrets = secrets;
        this.warehouses = new Warehouses(data, options.content(), Optional.of(Prepared.in(home.project())), progress);
    }

    /** Keeps the samples for later first starts; the server must have been stopped. */
    void keep() throws IOException {
        warehouses.keep(secrets.secret("warehouse-owner"));
    }

    @Override
    public String name() {
        return "warehouse";
    }

    @Override
    public void start() throws IOException {
        WarehouseFile.Logins logins =
                new WarehouseFile.Logins(READER, secrets.secret("warehouse-reader"), secrets.secret("warehouse-owner"));
        server = new TdsServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                certificates().serverContext(),
                warehouses.open(logins),
                Clock.systemUTC());
    }

    /** The certificate of the server and the trust store that verifies it. */
    public Certificates certificates() throws IOException {
        return Certificates.in(data.resolve("tls"), secrets.secret("warehouse-tls"));
    }

    /** The server; it must have been started. */
    public TdsServer server() {
        TdsServer running = server;
        if (running == null) {
            throw new IllegalStateException("The warehouse server was not started");
        }
        return running;
    }

    /** What the generator put into a sample warehouse. */
    public Ledger ledger(SampleWarehouse sample) throws IOException {
        return warehouses.ledger(sample);
    }

    /** Changes rows as the owner, as a nightly load does; how many were changed. */
    public int change(SampleWarehouse sample, String sql) throws SQLException {
        return warehouses.change(sample, sql);
    }

    @Override
    public boolean isReady() {
        return server != null;
    }

    @Override
    public String remark() {
        return String.join(", ", warehouses.origins());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    public void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        warehouses.close();
    }
}
