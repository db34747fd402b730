package io.otelbi.local.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a warehouse from a folder of CSV files and refuses what it cannot read for certain. */
public final class CsvImport {

    private static final int PROGRESS_ROWS = 50_000;

    private final WarehouseSchema schema;
    private final List<Table> known;
    private final Path folder;
    private final Consumer<String> progress;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Set<Object>> keys = new HashMap<>();

    /** An import that tells its progress in short sentences. */
    public CsvImport(WarehouseSchema schema, Path folder, Consumer<String> progress) {
        this(schema, schema.tables(), folder, progress);
    }

    /** The same; files of {@code known} tables are those of another import. */
    CsvImport(WarehouseSchema schema, List<Table> known, Path folder, Consumer<String> progress) {
        this.schema = schema;
        this.known = List.copyOf(known);
        this.folder = folder;
        this.progress = progress;
    }

    public Path folder() {
        return folder;
    }

    /** The same files as tables of another form. */
    CsvImport as(WarehouseSchema other) {
        return new CsvImport(other, known, folder, progress);
    }

    /** Whether the folder holds any table of this warehouse. */
    public boolean findsAnything() throws IOException {
        for (Table table : schema.tables()) {
            if (!files(table).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Names, sizes and times of the files, to tell whether they are the same as at another time. */
    public String fingerprint() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Table table : schema.tables()) {
            for (Path file : files(table)) {
                all.append(file.toAbsolutePath()).append(' ').append(Files.size(file));
                all.append(' ').append(Files.getLastModifiedTime(file)).append('\n');
            }
        }
        return all.toString();
    }

    /** Reads every table that is there; one that is needed and not there is an error that names the file. */
    public void into(RowSink sink) throws IOException {
        findings.clear();
        keys.clear();
        for (Table table : schema.tables()) {
            Optional<Path> file = onlyFile(table);
            if (file.isPresent()) {
                read(table, file.get(), sink);
            } else if (table.required()) {
                throw new ImportFailure("There is no " + table.name() + ".csv (or .csv.gz) in " + folder + ".");
            }
        }
        findings.addAll(unread());
    }

    /** What was noticed in rows that were imported all the same. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** The file of each table; tables whose file is not there are all named. */
    Map<Table, Path> everyFile() throws IOException {
        Map<Table, Path> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Table table : schema.tables()) {
            onlyFile(table).ifPresentOrElse(file -> found.put(table, file), () -> missing.add(table.name() + ".csv"));
        }
        if (!missing.isEmpty()) {
            throw new ImportFailure(
                    "There is no " + String.join(", no ", missing) + " (or .csv.gz) in " + folder + ".");
        }
        return found;
    }

    void tell(String line) {
        progress.accept(line);
    }

    private Optional<Path> onlyFile(Table table) throws IOException {
        List<Path> files = files(table);
        if (files.size() > 1) {
            throw new ImportFailure(
                    files.get(0).getFileName() + " and " + files.get(1).getFileName() + " in " + folder
                            + " are both for the table " + table.fullName() + ": keep one of them.");
        }
        return files.stream().findFirst();
    }

    private List<Path> files(Table table) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> isFor(table, file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFor(Table table, Path file) {
        String name = withoutEnding(file);
        return name.equalsIgnoreCase(table.name()) || name.equalsIgnoreCase(table.fullName());
    }

    /** The name without {@code .csv} or {@code .csv.gz}, or nothing for another kind of file. */
    private static String withoutEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        String folded = name.toLowerCase(Locale.ROOT);
        String plain = folded.endsWith(".gz") ? folded.substring(0, folded.length() - 3) : folded;
        return plain.endsWith(".csv") ? name.substring(0, plain.length() - 4) : "";
    }

    private List<String> unread() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = all.filter(file -> !withoutEnding(file).isEmpty())
                    .filter(file -> known.stream().noneMatch(table -> isFor(table, file)))
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            return names.isEmpty() ? List.of() : List.of("No question needs " + String.join(", ", names) + ".");
        }
    }

    private void read(Table table, Path path, RowSink sink) throws IOException {
        try (CsvFile file = CsvFile.open(path)) {
            Header.Layout layout = Header.read(table, file);
            RowReader reader = new RowReader(table, file, layout);
            TableCheck check = new TableCheck(table, file.name(), keys);
            long rows = 0;
            for (CsvFile.Line line = file.next(); line != null; line = file.next()) {
                if (!line.isBlank()) {
                    @Nullable Object[] values = reader.values(line);
                    check.row(line.number(), values);
                    sink.row(table, values);
                    rows++;
                    told(table, rows);
                }
            }
            progress.accept(table.name() + ": " + rows + " rows in all");
            findings.addAll(check.findings());
            layout.remark().ifPresent(remark -> findings.add(file.name() + ": " + remark));
            if (table.isDimension()) {
                keys.put(table.fullName(), check.keys());
            }
        }
    }

    private void told(Table table, long rows) {
        if (rows % PROGRESS_ROWS == 0) {
            progress.accept(table.name() + ": " + rows + " rows");
        }
    }
}
