package io.otelbi.local.tds;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.system.Certificates;
import io.otelbi.local.warehouse.WarehouseFile;
import io.otelbi.local.warehouse.WarehouseSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** A warehouse server on a free port with a small AdventureWorks, for tests through the real driver. */
final class WarehouseServer implements AutoCloseable {

    static final WarehouseFile.Logins LOGINS = new WarehouseFile.Logins("bi_reader", "reader-secret", "owner-secret");

    final TdsServer server;
    private final Certificates certificates;
    private final Connection owner;

    WarehouseServer(Path folder, WarehouseFile.Filling filling) throws IOException {
        this(SampleWarehouse.ADVENTUREWORKS.schema(), folder, filling);
    }

    WarehouseServer(WarehouseSchema schema, Path folder, WarehouseFile.Filling filling) throws IOException {
        WarehouseFile file = new WarehouseFile(folder.resolve(schema.key()), schema);
        file.fill(LOGINS, filling);
        this.owner = file.open(LOGINS);
        this.certificates = Certificates.in(folder.resolve("tls"), "changeit-please");
        this.server = new TdsServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                certificates.serverContext(),
                Map.of(schema.database().toLowerCase(Locale.ROOT), file.url()),
                Clock.systemUTC());
    }

    Connection connect(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(url(database) + ";user=" + user + ";password=" + password);
    }

    Connection reader() throws SQLException {
        return connect(LOGINS.reader(), LOGINS.readerPassword(), "AdventureWorksDW2022");
    }

    Connection owner() throws SQLException {
        return connect("bi_owner", LOGINS.ownerPassword(), "AdventureWorksDW2022");
    }

    String url(String database) {
        return "jdbc:sqlserver://localhost:" + server.port() + ";databaseName=" + database
                + ";encrypt=true;trustServerCertificate=false;trustStore=" + certificates.trustStore()
                + ";trustStorePassword=changeit-please;applicationIntent=ReadOnly;applicationName=tds-test;loginTimeout=10";
    }

    @Override
    public void close() throws IOException, SQLException {
        server.close();
        owner.close();
    }
}
