package io.otelbi.local.system;

import io.otelbi.local.sample.AdventureWorksSample;
import io.otelbi.local.sample.Ledger;
import io.otelbi.local.sample.WideWorldImportersSample;
import io.otelbi.local.tds.TdsServer;
import io.otelbi.local.warehouse.CsvWarehouses;
import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.WarehouseFile;
import io.otelbi.local.warehouse.WarehouseSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The warehouse server, within this process: the sample of a seed, or imported CSV files in its place. */
public final class WarehousePart implements Part {

    /** The seed of the sample that everybody sees. */
    public static final long SEED = 20_260_301L;

    /** The login that can only read. */
    public static final String READER = "bi_reader";

    /** To be raised when the generators change. */
    private static final String LAYOUT = "4";

    private static final String ORIGIN = "seed " + SEED + " layout " + LAYOUT;

    private final Path data;
    private final Prepared prepared;
    private final int port;
    private final Secrets secrets;
    private final Optional<Path> csv;
    private final Consumer<String> progress;
    private final Map<WarehouseSchema, Connection> held = new EnumMap<>(WarehouseSchema.class);
    private final List<String> origins = new ArrayList<>();
    private @Nullable TdsServer server;

    /** The warehouse server of a system; CSV files that the options name replace the sample. */
    WarehousePart(Home home, Options options, Secrets secrets, Consumer<String> progress) {
        this.data = home.data().resolve("warehouse");
        this.prepared = Prepared.in(home.project());
        this.port = options.ports().warehouse();
        this.secrets = secrets;
        this.csv = options.warehouseCsv();
        this.progress = progress;
    }

    @Override
    public String name() {
        return "warehouse";
    }

    @Override
    public void start() throws IOException {
        WarehouseFile.Logins logins =
                new WarehouseFile.Logins(READER, secrets.secret("warehouse-reader"), secrets.secret("warehouse-owner"));
        Map<String, String> databases = new HashMap<>();
        for (Map.Entry<WarehouseSchema, WarehouseFile> file : filled(logins).entrySet()) {
            held.put(file.getKey(), file.getValue().open(logins));
            databases.put(
                    file.getKey().database().toLowerCase(Locale.ROOT),
                    file.getValue().url());
        }
        Certificates certificates = certificates();
        server = new TdsServer(port, certificates.serverContext(), databases, Clock.systemUTC());
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
    public Ledger ledger(WarehouseSchema schema) throws IOException {
        return Ledger.load(ledger(place(schema, "sample")));
    }

    /** Changes rows as the owner, as a nightly load does; how many were changed. */
    public int change(WarehouseSchema schema, String sql) throws SQLException {
        try (Statement statement =
                Objects.requireNonNull(held.get(schema), "started").createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public boolean isReady() {
        return server != null;
    }

    @Override
    public String remark() {
        return String.join(", ", origins);
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
        for (Connection connection : held.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IOException("A warehouse could not be closed", e);
            }
        }
        held.clear();
    }

    private Path place(WarehouseSchema schema, String origin) {
        return data.resolve(schema.key()).resolve(origin);
    }

    private Map<WarehouseSchema, WarehouseFile> filled(WarehouseFile.Logins logins) throws IOException {
        Map<WarehouseSchema, WarehouseFile> files = new EnumMap<>(WarehouseSchema.class);
        if (csv.isPresent()) {
            files.putAll(new CsvWarehouses(data, csv.get(), progress).read(logins));
            files.keySet().forEach(schema -> origins.add(schema.key() + " from CSV"));
        }
        for (WarehouseSchema schema : WarehouseSchema.values()) {
            if (!files.containsKey(schema)) {
                files.put(schema, sample(schema, logins));
            }
        }
        return files;
    }

    private WarehouseFile sample(WarehouseSchema schema, WarehouseFile.Logins logins) throws IOException {
        Path place = place(schema, "sample");
        WarehouseFile file = new WarehouseFile(place, schema);
        if (!isSample(place)) {
            Path ready = prepared.sample(schema.key());
            if (isSample(ready)) {
                takeOver(ready, file, place, logins);
            } else {
                progress.accept(schema.key() + " sample is being generated");
                file.fill(logins, sink -> generate(schema, sink).save(ledger(place)));
            }
            Files.writeString(origin(place), ORIGIN);
        }
        origins.add(schema.key() + " sample");
        return file;
    }

    private static boolean isSample(Path place) throws IOException {
        return Files.exists(WarehouseFile.onDisk(place))
                && Files.exists(origin(place))
                && Files.readString(origin(place)).equals(ORIGIN);
    }

    private void takeOver(Path ready, WarehouseFile file, Path place, WarehouseFile.Logins logins) throws IOException {
        Files.createDirectories(place.getParent());
        Folders.copy(ledger(ready), ledger(place));
        file.takeOver(ready, Files.readString(prepared.password()), logins);
    }

    /** Keeps the samples for later first starts; the server must have been stopped. */
    void keep() throws IOException {
        Files.createDirectories(prepared.password().getParent());
        Files.writeString(prepared.password(), secrets.secret("warehouse-owner"));
        for (WarehouseSchema schema : WarehouseSchema.values()) {
            Path from = place(schema, "sample");
            Path to = prepared.sample(schema.key());
            Files.createDirectories(to.getParent());
            Folders.copy(WarehouseFile.onDisk(from), WarehouseFile.onDisk(to));
            Folders.copy(ledger(from), ledger(to));
            Folders.copy(origin(from), origin(to));
        }
    }

    private static Path ledger(Path place) {
        return place.resolveSibling("sample.ledger");
    }

    private static Path origin(Path place) {
        return place.resolveSibling("sample.origin");
    }

    private static Ledger generate(WarehouseSchema schema, RowSink sink) {
        return switch (schema) {
            case ADVENTUREWORKS -> AdventureWorksSample.generate(SEED, sink);
            case WIDEWORLDIMPORTERS -> WideWorldImportersSample.generate(SEED, sink);
        };
    }
}
