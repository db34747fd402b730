package io.otelbi.local.warehouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a warehouse from a folder of CSV files, in Microsoft's install form (UTF-16LE with BOM, {@code |},
 * no header) or in the plain form (UTF-8, comma, header), each also as {@code .gz}.
 */
public final class CsvImport {

    private static final int PROGRESS_ROWS = 50_000;
    private static final CSVFormat PLAIN = CSVFormat.RFC4180
            .builder()
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();
    private static final CSVFormat INSTALL = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setNullString("")
            .setIgnoreEmptyLines(true)
            .get();

    private final WarehouseSchema schema;
    private final Path folder;
    private final Consumer<String> progress;

    /** An import that tells its progress in short sentences. */
    public CsvImport(WarehouseSchema schema, Path folder, Consumer<String> progress) {
        this.schema = schema;
        this.folder = folder;
        this.progress = progress;
    }

    /** Whether the folder holds any table of this warehouse. */
    public boolean findsAnything() {
        return schema.tables().stream().anyMatch(table -> file(table).isPresent());
    }

    /** Names, sizes and times of the files, to tell whether they are the same as at another time. */
    public String fingerprint() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Table table : schema.tables()) {
            Optional<Path> file = file(table);
            if (file.isPresent()) {
                all.append(file.get().toAbsolutePath()).append(' ').append(Files.size(file.get()));
                all.append(' ').append(Files.getLastModifiedTime(file.get())).append('\n');
            }
        }
        return all.toString();
    }

    /** Reads every table that is there; one that is needed and not there is an error that names the file. */
    public void into(RowSink sink) throws IOException {
        for (Table table : schema.tables()) {
            Optional<Path> file = file(table);
            if (file.isPresent()) {
                read(table, file.get(), sink);
            } else if (table.required()) {
                throw new ImportFailure("There is no " + names(table).getFirst() + " (or .csv.gz) in " + folder + ".");
            }
        }
    }

    private Optional<Path> file(Table table) {
        return names(table).stream()
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<String> names(Table table) {
        return List.of(table.name() + ".csv", table.schema() + "." + table.name() + ".csv");
    }

    private void read(Table table, Path file, RowSink sink) throws IOException {
        try (InputStream in = open(file)) {
            boolean install = startsWithUtf16Mark(in);
            Charset charset = install ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            try (Reader reader = new InputStreamReader(in, charset);
                    CSVParser parser = CSVParser.parse(reader, install ? INSTALL : PLAIN)) {
                readRows(table, file, parser, install, sink);
            }
        } catch (UncheckedIOException e) {
            throw new ImportFailure(file.getFileName() + " could not be read: " + e.getMessage() + ".", e);
        }
    }

    private void readRows(Table table, Path file, CSVParser parser, boolean install, RowSink sink) {
        String name = String.valueOf(file.getFileName());
        int[] places = null;
        long rows = 0;
        for (CSVRecord line : parser) {
            if (places == null) {
                places = install ? inOrder(table) : places(table, name, line);
                if (!install) {
                    continue;
                }
            }
            sink.row(table, values(table, name, parser.getCurrentLineNumber(), line, places));
            if (++rows % PROGRESS_ROWS == 0) {
                progress.accept(table.name() + ": " + rows + " rows");
            }
        }
        progress.accept(table.name() + ": " + rows + " rows in all");
    }

    /** Where each column of the table stands in the file: by name, or by place where names differ but not their number. */
    private static int[] places(Table table, String file, CSVRecord header) {
        List<String> names = new ArrayList<>();
        header.forEach(name -> names.add(folded(name)));
        int[] places = table.columns().stream()
                .mapToInt(column -> names.indexOf(folded(column.name())))
                .toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0 && names.size() == places.length) {
                return inOrder(table);
            }
            if (places[i] < 0) {
                throw new ImportFailure(file + ", line 1: there is no column "
                        + table.columns().get(i).name() + "; the header has " + String.join(", ", header) + ".");
            }
        }
        return places;
    }

    private static int[] inOrder(Table table) {
        return java.util.stream.IntStream.range(0, table.columns().size()).toArray();
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : name.replace(" ", "").replace("\uFEFF", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object[] values(Table table, String file, long line, CSVRecord fields, int[] places) {
        @Nullable Object[] values = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            Table.Column column = table.columns().get(i);
            if (places[i] >= fields.size()) {
                throw new ImportFailure(at(file, line, column) + "the line has only " + fields.size() + " fields.");
            }
            values[i] = value(column, fields.get(places[i]), at(file, line, column));
        }
        return values;
    }

    private static @Nullable Object value(Table.Column column, @Nullable String text, String at) {
        if (text == null) {
            if (column.nullable()) {
                return null;
            }
            if (isText(column.type())) {
                return "";
            }
            throw new ImportFailure(at + "there is no value, and the column needs one.");
        }
        try {
            return column.type().parseValue(text);
        } catch (IllegalArgumentException e) {
            throw new ImportFailure(at + e.getMessage() + ".", e);
        }
    }

    private static boolean isText(ColumnType type) {
        return switch (type.kind()) {
            case NVARCHAR, VARCHAR, NCHAR, CHAR -> true;
            default -> false;
        };
    }

    private static String at(String file, long line, Table.Column column) {
        return file + ", line " + line + ", column " + column.name() + ": ";
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private static boolean startsWithUtf16Mark(InputStream in) throws IOException {
        in.mark(2);
        if (in.read() == 0xFF && in.read() == 0xFE) {
            return true;
        }
        in.reset();
        return false;
    }
}
