package io.otelbi.local.system;

import io.otelbi.local.sample.Ledger;
import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.warehouse.CsvSource;
import io.otelbi.local.warehouse.CsvWarehouses;
import io.otelbi.local.warehouse.ModelSource;
import io.otelbi.local.warehouse.WarehouseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The warehouses on disk: the samples of a seed, imported CSV files in their place, or the CSV files of models. */
public final class Warehouses implements AutoCloseable {

    /** The seed of the sample that everybody sees. */
    public static final long SEED = 20_260_301L;

    /** To be raised when the generators change. */
    private static final String LAYOUT = "4";

    private static final String ORIGIN = "seed " + SEED + " layout " + LAYOUT;

    private final Path data;
    private final WarehouseContent content;
    private final Optional<Prepared> prepared;
    private final Consumer<String> progress;
    private final Map<String, Connection> held = new HashMap<>();
    private final List<String> origins = new ArrayList<>();

    /** Warehouses in {@code data}. */
    public Warehouses(Path data, WarehouseContent content, Consumer<String> progress) {
        this(data, content, Optional.empty(), progress);
    }

    /** The same; samples that were prepared are taken over. */
    Warehouses(Path data, WarehouseContent content, Optional<Prepared> prepared, Consumer<String> progress) {
        this.data = data;
        this.content = content;
        this.prepared = prepared;
        this.progress = progress;
    }

    /** Fills what is not filled yet and opens all of it; the answer is the H2 URL by the database's name in lower case. */
    public Map<String, String> open(WarehouseFile.Logins logins) throws IOException {
        Map<String, String> databases = new HashMap<>();
        for (Map.Entry<String, WarehouseFile> file : filled(logins).entrySet()) {
            held.put(file.getKey(), file.getValue().open(logins));
            databases.put(
                    file.getValue().database().toLowerCase(Locale.ROOT),
                    file.getValue().url());
        }
        return databases;
    }

    /** What the generator put into a sample warehouse. */
    Ledger ledger(SampleWarehouse sample) throws IOException {
        return Ledger.load(ledgerFile(place(sample)));
    }

    /** Changes rows as the owner; how many were changed. */
    int change(SampleWarehouse sample, String sql) throws SQLException {
        try (Statement statement =
                Objects.requireNonNull(held.get(sample.key()), "opened").createStatement()) {
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

    private Path place(SampleWarehouse sample) {
        return data.resolve(sample.key()).resolve("sample");
    }

    private Map<String, WarehouseFile> filled(WarehouseFile.Logins logins) throws IOException {
        Map<String, WarehouseFile> files = new LinkedHashMap<>();
        if (content.csv().isPresent()) {
            files.putAll(new CsvWarehouses(data, content.csv().get(), sources(), progress).read(logins));
            files.keySet().forEach(key -> origins.add(key + " from CSV"));
        }
        if (content.samples()) {
            for (SampleWarehouse sample : SampleWarehouse.values()) {
                if (!files.containsKey(sample.key())) {
                    files.put(sample.key(), sample(sample, logins));
                }
            }
        }
        return files;
    }

    private List<CsvSource> sources() throws IOException {
        return content.models().isEmpty()
                ? Arrays.stream(SampleWarehouse.values())
                        .<CsvSource>map(sample -> new CsvSource.Sample(sample.schema()))
                        .toList()
                : ModelSource.of(content.models());
    }

    private WarehouseFile sample(SampleWarehouse sample, WarehouseFile.Logins logins) throws IOException {
        Path place = place(sample);
        WarehouseFile file = new WarehouseFile(place, sample.schema());
        if (!isSample(place)) {
            Optional<Path> ready = prepared.map(all -> all.sample(sample.key()));
            if (ready.isPresent() && isSample(ready.get())) {
                takeOver(ready.get(), file, place, logins);
            } else {
                progress.accept(sample.key() + " sample is being generated");
                file.fill(logins, sink -> sample.generate(SEED, sink).save(ledgerFile(place)));
            }
            Files.writeString(origin(place), ORIGIN);
        }
        origins.add(sample.key() + " sample");
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
        for (SampleWarehouse sample : SampleWarehouse.values()) {
            Path from = place(sample);
            Path to = all.sample(sample.key());
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
}
