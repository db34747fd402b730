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

    private static final String LAYOUT = "4";

    private final Path data;
    private final int port;
    private final Secrets secrets;
    private final Optional<Path> csv;
    private final Consumer<String> progress;
    private final Map<WarehouseSchema, Connection> held = new EnumMap<>(WarehouseSchema.class);
    private final List<String> origins = new ArrayList<>();
    private @Nullable TdsServer server;

    /** A warehouse server; {@code csv} is a folder whose tables replace the sample's. */
    public WarehousePart(Path data, int port, Secrets secrets, Optional<Path> csv, Consumer<String> progress) {
        this.data = data;
        this.port = port;
        this.secrets = secrets;
        this.csv = csv;
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
        return Ledger.load(place(schema, "sample").resolveSibling("sample.ledger"));
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
        WarehouseFile file = new WarehouseFile(place(schema, "sample"), schema);
        Path ledger = place(schema, "sample").resolveSibling("sample.ledger");
        String origin = "seed " + SEED + " layout " + LAYOUT;
        fillOnce(file, place(schema, "sample").resolveSibling("sample.origin"), origin, logins, sink -> {
            progress.accept(schema.key() + " sample is being generated");
            generate(schema, sink).save(ledger);
        });
        origins.add(schema.key() + " sample");
        return file;
    }

    private static Ledger generate(WarehouseSchema schema, RowSink sink) {
        return switch (schema) {
            case ADVENTUREWORKS -> AdventureWorksSample.generate(SEED, sink);
            case WIDEWORLDIMPORTERS -> WideWorldImportersSample.generate(SEED, sink);
        };
    }

    private static void fillOnce(
            WarehouseFile file, Path note, String origin, WarehouseFile.Logins logins, WarehouseFile.Filling filling)
            throws IOException {
        if (file.exists() && Files.exists(note) && Files.readString(note).equals(origin)) {
            return;
        }
        file.fill(logins, filling);
        Files.writeString(note, origin);
    }
}
