package io.otelbi.local.system;

import io.otelbi.local.sample.AdventureWorksSample;
import io.otelbi.local.sample.Ledger;
import io.otelbi.local.sample.WideWorldImportersSample;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Both warehouses on disk: the sample of a seed, or imported CSV files in its place. */
public final class Warehouses implements AutoCloseable {

    /** The seed of the sample that everybody sees. */
    public static final long SEED = 20_260_301L;

    /** To be raised when the generators change. */
    private static final String LAYOUT = "4";

    private static final String ORIGIN = "seed " + SEED + " layout " + LAYOUT;

    private final Path data;
    private final Optional<Path> csv;
    private final Optional<Prepared> prepared;
    private final Consumer<String> progress;
    private final Map<WarehouseSchema, Connection> held = new EnumMap<>(WarehouseSchema.class);
    private final List<String> origins = new ArrayList<>();

    /** Warehouses in {@code data}; {@code csv} is a folder whose tables replace the sample's. */
    public Warehouses(Path data, Optional<Path> csv, Consumer<String> progress) {
        this(data, csv, Optional.empty(), progress);
    }

    /** The same; samples that were prepared are taken over. */
    Warehouses(Path data, Optional<Path> csv, Optional<Prepared> prepared, Consumer<String> progress) {
        this.data = data;
        this.csv = csv;
        this.prepared = prepared;
        this.progress = progress;
    }

    /** Fills what is not filled yet and opens all of it; the answer is the H2 URL by the database's name in lower case. */
    public Map<String, String> open(WarehouseFile.Logins logins) throws IOException {
        Map<String, String> databases = new HashMap<>();
        for (Map.Entry<WarehouseSchema, WarehouseFile> file : filled(logins).entrySet()) {
            held.put(file.getKey(), file.getValue().open(logins));
            databases.put(
                    file.getKey().database().toLowerCase(Locale.ROOT),
                    file.getValue().url());
        }
        return databases;
    }

    /** What the generator put into a sample warehouse. */
    Ledger ledger(WarehouseSchema schema) throws IOException {
        return Ledger.load(ledgerFile(place(schema, "sample")));
    }

    /** Changes rows as the owner; how many were changed. */
    int change(WarehouseSchema schema, String sql) throws SQLException {
        try (Statement statement =
                Objects.requireNonNull(held.get(schema), "opened").createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Where the data come from, for people. */
    List<String> origins() {
        return List.copyOf(origins);
    }

    @Override
    public void close() throws IOException {
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
            Optional<Path> ready = prepared.map(all -> all.sample(schema.key()));
            if (ready.isPresent() && isSample(ready.get())) {
                takeOver(ready.get(), file, place, logins);
            } else {
                progress.accept(schema.key() + " sample is being generated");
                file.fill(logins, sink -> generate(schema, sink).save(ledgerFile(place)));
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
        Folders.copy(ledgerFile(ready), ledgerFile(place));
        file.takeOver(ready, Files.readString(prepared.orElseThrow().password()), logins);
    }

    /** Keeps the closed samples for later first starts. */
    void keep(String ownerPassword) throws IOException {
        Prepared all = prepared.orElseThrow();
        for (WarehouseSchema schema : WarehouseSchema.values()) {
            Path from = place(schema, "sample");
            Path to = all.sample(schema.key());
            Files.createDirectories(to.getParent());
            Folders.copy(WarehouseFile.onDisk(from), WarehouseFile.onDisk(to));
            Folders.copy(ledgerFile(from), ledgerFile(to));
            Folders.copy(origin(from), origin(to));
        }
        Files.writeString(all.password(), ownerPassword);
    }

    private static Path ledgerFile(Path place) {
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
