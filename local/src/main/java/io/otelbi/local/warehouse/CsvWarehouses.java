package io.otelbi.local.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The warehouses that a folder of CSV files holds, read again only when the files have changed. */
public final class CsvWarehouses {

    private final Path data;
    private final Path folder;
    private final List<CsvSource> sources;
    private final Consumer<String> progress;

    /** The warehouses of {@code folder}, kept below {@code data}. */
    public CsvWarehouses(Path data, Path folder, List<CsvSource> sources, Consumer<String> progress) {
        this.data = data;
        this.folder = folder;
        this.sources = List.copyOf(sources);
        this.progress = progress;
    }

    /**
     * Imports what has changed. Every file is read before any warehouse is replaced: a refused file changes nothing. The
     * answer has the warehouses by their keys.
     */
    public Map<String, WarehouseFile> read(WarehouseFile.Logins logins) throws IOException {
        Map<CsvSource, CsvImport> imports = imports();
        List<Prepared> prepared = new ArrayList<>();
        try {
            for (Map.Entry<CsvSource, CsvImport> one : imports.entrySet()) {
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

    private record Prepared(CsvSource source, WarehouseFile file, String origin, List<String> findings) {}

    private Map<CsvSource, CsvImport> imports() throws IOException {
        Map<CsvSource, CsvImport> imports = new LinkedHashMap<>();
        for (CsvSource source : sources) {
            Optional<CsvImport> files = importOf(source);
            if (files.isEmpty() && source.required()) {
                throw nothing("of " + source.schema().key());
            }
            files.ifPresent(found -> imports.put(source, found));
        }
        if (imports.isEmpty()) {
            throw nothing("of either warehouse");
        }
        return imports;
    }

    private ImportFailure nothing(String whose) {
        String example = sources.getFirst().schema().tables().stream()
                .map(table -> table.name() + ".csv or " + table.fullName() + ".csv.gz")
                .findFirst()
                .orElse("schema.table.csv");
        return new ImportFailure(
                "There is no table " + whose + " in " + folder + "; files must be named like " + example + ".");
    }

    private Optional<CsvImport> importOf(CsvSource source) throws IOException {
        WarehouseSchema schema = source.schema();
        List<Table> known =
                sources.stream().flatMap(one -> one.schema().tables().stream()).toList();
        List<CsvImport> found = new ArrayList<>();
        for (Path one : folders(source)) {
            CsvImport files = new CsvImport(schema, known, one, line -> progress.accept(schema.key() + " " + line));
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

    /** Where to look: in the folder that is called like the warehouse alone, if there is one. */
    private List<Path> folders(CsvSource source) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(folder));
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
        List<Path> own = folders.stream()
                .skip(1)
                .filter(one -> String.valueOf(one.getFileName())
                        .equalsIgnoreCase(source.schema().key()))
                .toList();
        return source.required() && own.size() == 1 ? own : folders;
    }

    private Optional<Prepared> prepare(CsvSource source, CsvImport files, WarehouseFile.Logins logins)
            throws IOException {
        String origin = files.fingerprint() + source.version();
        if (file(source).exists()
                && Files.exists(note(source))
                && Files.readString(note(source)).equals(origin)) {
            return Optional.empty();
        }
        WarehouseSchema schema = source.fitted(files);
        WarehouseFile file = new WarehouseFile(place(source), schema);
        CsvImport rows = files.as(schema);
        file.prepare(logins, rows::into);
        return Optional.of(new Prepared(source, file, origin, rows.findings()));
    }

    private void publish(Prepared one) throws IOException {
        Files.deleteIfExists(note(one.source));
        one.file.publish();
        Files.write(report(one.source), one.findings);
        Files.writeString(note(one.source), one.origin);
    }

    private Map<String, WarehouseFile> told(Map<CsvSource, CsvImport> imports) throws IOException {
        Map<String, WarehouseFile> files = new LinkedHashMap<>();
        for (CsvSource source : imports.keySet()) {
            String key = source.schema().key();
            files.put(key, file(source));
            Files.readAllLines(report(source)).forEach(line -> progress.accept(key + " " + line));
        }
        return files;
    }

    private WarehouseFile file(CsvSource source) {
        return new WarehouseFile(place(source), source.schema());
    }

    private Path place(CsvSource source) {
        return data.resolve(source.schema().key()).resolve(source.place());
    }

    private Path note(CsvSource source) {
        return place(source).resolveSibling(source.place() + ".origin");
    }

    private Path report(CsvSource source) {
        return place(source).resolveSibling(source.place() + ".report");
    }
}
