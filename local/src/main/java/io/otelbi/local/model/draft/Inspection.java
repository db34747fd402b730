package io.otelbi.local.model.draft;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Names;
import io.otelbi.local.model.server.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads tables, columns and keys, and counts what names and types alone do not tell. */
public final class Inspection {

    private static final String COLUMNS = """
            SELECT c.TABLE_SCHEMA, c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, t.TABLE_TYPE
            FROM INFORMATION_SCHEMA.COLUMNS AS c
            JOIN INFORMATION_SCHEMA.TABLES AS t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
            ORDER BY c.TABLE_SCHEMA, c.TABLE_NAME, c.ORDINAL_POSITION""";
    private static final Set<String> OTHERS = Set.of("information_schema", "sys");
    private static final long MANY = 300_000;
    private static final long VERY_MANY = 5_000_000;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 24;

    private final Asking asking;
    private final Set<String> schemas;
    private final Consumer<String> progress;
    private final List<String> leftOut = new ArrayList<>();

    /** Of some schemas, or of all where none is named. */
    public Inspection(Asking asking, List<String> schemas, Consumer<String> progress) {
        this.asking = asking;
        this.schemas =
                schemas.stream().map(schema -> schema.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.progress = progress;
    }

    private record Named(String name, Kind kind) {}

    private record Listed(String schema, String name, boolean view, List<Named> columns) {}

    /** Looks at everything. */
    public Catalogue read() throws SQLException {
        Declared declared = Declared.read(asking);
        List<Table> tables = new ArrayList<>();
        for (Listed listed : listed()) {
            Table table = table(listed, declared);
            if (table.rows() == 0) {
                leftOut.add(table + ": it is empty");
            } else {
                progress.accept("  " + table + ": " + String.format(Locale.ROOT, "%,d", table.rows()) + " rows, "
                        + table.columns().size() + " columns, key "
                        + (table.key().isEmpty() ? "not found" : String.join(", ", table.key())));
                tables.add(table);
            }
        }
        return new Catalogue(tables, declared.references(), leftOut);
    }

    private List<Listed> listed() throws SQLException {
        Map<String, Listed> tables = new LinkedHashMap<>();
        for (Row row : asking.rows("columns", COLUMNS)) {
            if (wanted(row.text(0), row.text(1))) {
                tables.computeIfAbsent(
                                row.text(0) + "." + row.text(1),
                                name -> new Listed(
                                        row.text(0), row.text(1), row.text(4).equals("VIEW"), new ArrayList<>()))
                        .columns()
                        .add(new Named(row.text(2), Kind.of(row.text(3))));
            }
        }
        // Views repeat what stands in tables; they are looked at where there is nothing else.
        boolean onlyViews = tables.values().stream().allMatch(Listed::view);
        return tables.values().stream()
                .filter(table -> onlyViews || !table.view())
                .toList();
    }

    private boolean wanted(String schema, String table) {
        String folded = schema.toLowerCase(Locale.ROOT);
        boolean chosen = schemas.isEmpty() ? !OTHERS.contains(folded) : schemas.contains(folded);
        Tokens tokens = Tokens.of(table);
        boolean technical =
                tokens.has("staging", "stg", "sysdiagrams", "lineage", "etl", "log", "audit", "backup", "tmp");
        if (chosen && technical && leftOut.stream().noneMatch(line -> line.startsWith(schema + "." + table + ":"))) {
            leftOut.add(schema + "." + table + ": its name is that of a technical table");
        }
        return chosen && !technical;
    }

    private Table table(Listed listed, Declared declared) throws SQLException {
        String from = " FROM " + Names.quoted(listed.schema()) + "." + Names.quoted(listed.name());
        String what = listed.schema() + "." + listed.name();
        long rows = asking.row(what, "SELECT SUM(CAST(1 AS BIGINT))" + from).whole(0);
        List<String> primary =
                declared.primaryKey(listed.schema(), listed.name()).orElse(List.of());
        List<Column> columns = rows == 0 ? List.of() : columns(listed, rows, primary, from);
        List<String> key = primary.isEmpty() ? guessedKey(listed, columns, rows) : primary;
        return new Table(listed.schema(), listed.name(), rows, columns, key, !primary.isEmpty());
    }

    private List<Column> columns(Listed listed, long rows, List<String> primary, String from) throws SQLException {
        String what = listed.schema() + "." + listed.name();
        int prefix = prefix(listed);
        List<String> items = new ArrayList<>(List.of("COUNT(*)"));
        for (Named column : listed.columns()) {
            String name = Names.quoted(column.name());
            Tokens tokens = Tokens.of(column.name());
            items.add(counted(column, rows) ? "COUNT(" + name + ")" : "-1");
            items.add(distinct(column, tokens, rows, primary) ? "COUNT(DISTINCT " + name + ")" : "-1");
            boolean ranged = ranged(column, tokens);
            items.add(ranged ? "MIN(" + name + ")" : "NULL");
            items.add(ranged ? "MAX(" + name + ")" : "NULL");
        }
        Row counts = asking.row(what, "SELECT " + String.join(", ", items) + from);
        List<Row> samples = asking.rows(what, "SELECT TOP " + SAMPLES + " " + sampled(listed) + from);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < listed.columns().size(); i++) {
            Named column = listed.columns().get(i);
            int place = 1 + 4 * i;
            String least = counts.text(place + 2);
            columns.add(new Column(
                    column.name(),
                    column.kind(),
                    Tokens.of(column.name()).skip(prefix),
                    counts.whole(place),
                    counts.whole(place + 1),
                    least.isEmpty() ? List.of() : List.of(least, counts.text(place + 3)),
                    samples(samples, i)));
        }
        return columns;
    }

    private static String sampled(Listed listed) {
        return listed.columns().stream()
                .map(column -> column.kind() == Kind.OTHER ? "NULL AS n" : Names.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> samples(List<Row> rows, int place) {
        return rows.stream()
                .map(row -> row.text(place).replaceAll("\\p{Cntrl}", " ").strip())
                .filter(value -> !value.isEmpty())
                .map(value -> value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) + "…" : value)
                .distinct()
                .toList();
    }

    private static boolean counted(Named column, long rows) {
        return column.kind() != Kind.OTHER && rows <= VERY_MANY;
    }

    private static boolean distinct(Named column, Tokens tokens, long rows, List<String> primary) {
        if (column.kind() == Kind.OTHER || column.kind() == Kind.TRUTH || rows > VERY_MANY) {
            return false;
        }
        boolean key = tokens.has("key", "id", "sk", "number", "num", "code", "no", "sku");
        return (key && primary.isEmpty())
                || (rows <= MANY && (key || !column.kind().number()));
    }

    private static boolean ranged(Named column, Tokens tokens) {
        return column.kind().day() || (column.kind() == Kind.WHOLE && tokens.has("date", "day"));
    }

    /** How many words all columns begin with, such as {@code ss} in {@code ss_item_sk}. */
    private static int prefix(Listed listed) {
        List<Tokens> names = listed.columns().stream()
                .map(column -> Tokens.of(column.name()))
                .toList();
        String first =
                names.getFirst().size() == 0 ? "" : names.getFirst().words().getFirst();
        boolean all = names.size() > 2
                && names.stream()
                        .allMatch(name ->
                                name.size() > 1 && name.words().getFirst().equals(first));
        return all ? 1 : 0;
    }

    /** The unique column that is most like a key of this table. */
    private static List<String> guessedKey(Listed listed, List<Column> columns, long rows) {
        Table unkeyed = new Table(listed.schema(), listed.name(), rows, columns, List.of(), false);
        return columns.stream()
                .filter(column -> column.unique(rows) && column.keyLike())
                .max(Comparator.comparingInt(column -> likeness(unkeyed, column)))
                .or(() -> columns.stream()
                        .filter(column -> column.unique(rows)
                                && unkeyed.subject().has("date", "calendar")
                                && column.kind() == Kind.DATE)
                        .findFirst())
                .map(column -> List.of(column.name()))
                .orElse(List.of());
    }

    private static int likeness(Table table, Column column) {
        Tokens tokens = column.whole();
        int likeness = column.kind() == Kind.WHOLE ? 4 : 0;
        likeness += tokens.has("sk", "key") && !tokens.has("alternate") ? 3 : 0;
        likeness += table.columns().indexOf(column) == 0 ? 3 : 0;
        return likeness + (tokens.words().stream().anyMatch(table.subject().words()::contains) ? 2 : 0);
    }
}
