package io.otelbi.local.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The warehouses that a folder of CSV files holds, read again only when the files have changed. */
public final class CsvWarehouses {

    /** Changes when the same files give another warehouse, or are judged by other rules. */
    private static final String LAYOUT = "5";

    private final Path data;
    private final Path folder;
    private final Consumer<String> progress;

    /** The warehouses of {@code folder}, kept below {@code data}. */
    public CsvWarehouses(Path data, Path folder, Consumer<String> progress) {
        this.data = data;
        this.folder = folder;
        this.progress = progress;
    }

    /** Imports what has changed. Every file is read before any warehouse is replaced: a refused file changes nothing. */
    public Map<WarehouseSchema, WarehouseFile> read(WarehouseFile.Logins logins) throws IOException {
        Map<WarehouseSchema, CsvImport> imports = imports();
        List<Prepared> prepared = new ArrayList<>();
        try {
            for (Map.Entry<WarehouseSchema, CsvImport> one : imports.entrySet()) {
                prepare(one.getKey(), one.getValue(), logins).ifPresent(prepared::add);
            }
        } catch (IOException | RuntimeException e) {
            for (Prepared one : prepared) {
                one.file.discard();
            }
            throw e;
        }
        for (Prepared one : prepared) {
            publish(one);
        }
        return told(imports);
    }

    private record Prepared(WarehouseSchema schema, WarehouseFile file, String origin, List<String> findings) {}

    private Map<WarehouseSchema, CsvImport> imports() throws IOException {
        Map<WarehouseSchema, CsvImport> imports = new EnumMap<>(WarehouseSchema.class);
        for (WarehouseSchema schema : WarehouseSchema.values()) {
            importOf(schema).ifPresent(files -> imports.put(schema, files));
        }
        if (imports.isEmpty()) {
            throw new ImportFailure("There is no table of either warehouse in " + folder
                    + "; files must be named like FactInternetSales.csv or Fact.Sale.csv.gz.");
        }
        return imports;
    }

    private Optional<CsvImport> importOf(WarehouseSchema schema) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(folder));
        try (var inside = Files.list(folder)) {
            inside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
        List<CsvImport> found = new ArrayList<>();
        for (Path one : folders) {
            CsvImport files = new CsvImport(schema, one, line -> progress.accept(schema.key() + " " + line));
            if (files.findsAnything()) {
                found.add(files);
            }
        }
        if (found.size() > 1) {
            throw new ImportFailure("Both " + found.get(0).folder() + " and "
                    + found.get(1).folder() + " hold tables of " + schema.key() + ": keep those of one.");
        }
        return found.stream().findFirst();
    }

    private Optional<Prepared> prepare(WarehouseSchema schema, CsvImport files, WarehouseFile.Logins logins)
            throws IOException {
        WarehouseFile file = file(schema);
        String origin = files.fingerprint() + "layout " + LAYOUT;
        if (file.exists()
                && Files.exists(note(schema))
                && Files.readString(note(schema)).equals(origin)) {
            return Optional.empty();
        }
        file.prepare(logins, files::into);
        return Optional.of(new Prepared(schema, file, origin, files.findings()));
    }

    private void publish(Prepared one) throws IOException {
        Files.deleteIfExists(note(one.schema));
        one.file.publish();
        Files.write(report(one.schema), one.findings);
        Files.writeString(note(one.schema), one.origin);
    }

    private Map<WarehouseSchema, WarehouseFile> told(Map<WarehouseSchema, CsvImport> imports) throws IOException {
        Map<WarehouseSchema, WarehouseFile> files = new EnumMap<>(WarehouseSchema.class);
        for (WarehouseSchema schema : imports.keySet()) {
            files.put(schema, file(schema));
            Files.readAllLines(report(schema)).forEach(line -> progress.accept(schema.key() + " " + line));
        }
        return files;
    }

    private WarehouseFile file(WarehouseSchema schema) {
        return new WarehouseFile(data.resolve(schema.key()).resolve("csv"), schema);
    }

    private Path note(WarehouseSchema schema) {
        return data.resolve(schema.key()).resolve("csv.origin");
    }

    private Path report(WarehouseSchema schema) {
        return data.resolve(schema.key()).resolve("csv.report");
    }
}
