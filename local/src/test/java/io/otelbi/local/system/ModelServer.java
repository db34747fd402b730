package io.otelbi.local.system;

import io.otelbi.local.tds.TdsServer;
import io.otelbi.local.warehouse.ModelFile;
import io.otelbi.local.warehouse.WarehouseFile;
import io.otelbi.model.fault.Finding;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves the CSV files of models, or samples, as a run does, and asks through Microsoft's driver. */
public final class ModelServer implements AutoCloseable {

    private static final WarehouseFile.Logins LOGINS =
            new WarehouseFile.Logins("bi_reader", "reader-secret", "owner-secret");

    /** What a person is told. */
    final List<String> told = new ArrayList<>();

    private final Warehouses warehouses;
    private final Map<String, String> databases;
    private final Path tls;
    private @Nullable TdsServer server;

    /** The CSV files of some models. */
    public ModelServer(Path state, Path csv, Path... models) throws IOException {
        this(
                state,
                new WarehouseContent(
                        Optional.of(csv),
                        Arrays.stream(models).map(ModelServer::model).toList(),
                        false));
    }

    private ModelServer(Path state, WarehouseContent content) throws IOException {
        warehouses = new Warehouses(state.resolve("warehouse"), content, told::add);
        tls = state.resolve("tls");
        databases = warehouses.open(LOGINS);
    }

    /** The samples of a run. */
    public static ModelServer samples(Path state) throws IOException {
        return new ModelServer(state, WarehouseContent.SAMPLES);
    }

    /** The variables with which somebody asks it, and {@code URL}. */
    public Map<String, String> variables() throws IOException {
        Certificates certificates = Certificates.in(tls, "changeit-please");
        return Map.of(
                "URL", "localhost:" + listening(certificates).port(),
                "MSSQL_USER", LOGINS.reader(),
                "MSSQL_PASSWORD", LOGINS.readerPassword(),
                "MSSQL_TRUST_STORE", certificates.trustStore().toString(),
                "MSSQL_TRUST_STORE_PASSWORD", certificates.password());
    }

    static ModelFile model(Path path) {
        return switch (ModelReader.read(path)) {
            case Reading.Sound sound -> new ModelFile(path, sound.model());
            case Reading.Faulty faulty ->
                throw new AssertionError(
                        faulty.faults().stream().map(Finding::toString).toList());
        };
    }

    /** A model of the test resources. */
    public static Path resource(String name) {
        return Path.of("src/test/resources/models").resolve(name);
    }

    Connection connect(String database) throws IOException, SQLException {
        Certificates certificates = Certificates.in(tls, "changeit-please");
        String url = "jdbc:sqlserver://localhost:" + listening(certificates).port() + ";databaseName=" + database
                + ";encrypt=true;trustServerCertificate=false;trustStore=" + certificates.trustStore()
                + ";trustStorePassword=changeit-please;loginTimeout=10";
        return DriverManager.getConnection(url, LOGINS.reader(), LOGINS.readerPassword());
    }

    private TdsServer listening(Certificates certificates) throws IOException {
        TdsServer running = server;
        if (running == null) {
            running = new TdsServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    certificates.serverContext(),
                    databases,
                    Clock.systemUTC());
            server = running;
        }
        return running;
    }

    /** The only number of an answer. */
    BigDecimal number(String database, String sql) throws IOException, SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        warehouses.close();
    }
}
