package io.otelbi.local.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** FoodMart, the warehouse of Mondrian's examples: its HSQLDB script as CSV files. */
public final class FoodMart {

    private static final Set<String> TABLES = Set.of(
            "sales_fact_1997",
            "sales_fact_1998",
            "time_by_day",
            "product",
            "product_class",
            "customer",
            "store",
            "region",
            "promotion");
    private static final Pattern CREATE = Pattern.compile("CREATE MEMORY TABLE \"foodmart\"\\.\"(\\w+)\"\\((.*)\\)");
    private static final Pattern COLUMN = Pattern.compile("\"(\\w+)\" [A-Z]");
    private static final Pattern INSERT = Pattern.compile("INSERT INTO \"(\\w+)\" VALUES\\((.*)\\)");
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'|([^,]+)");

    private FoodMart() {}

    /** Writes the tables that its model names into a new folder; the answer has them by their names. */
    public static Map<String, SourceTable> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, SourceTable> tables = new HashMap<>();
        try (InputStream in = FoodMart.class.getResourceAsStream("/foodmart.script");
                BufferedReader script = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = script.readLine(); line != null; line = script.readLine()) {
                line(folder, line, tables);
            }
        }
        return SourceTable.closed(tables);
    }

    private static void line(Path folder, String line, Map<String, SourceTable> tables) throws IOException {
        Matcher create = CREATE.matcher(line);
        if (create.matches() && TABLES.contains(create.group(1))) {
            List<String> columns = COLUMN.matcher(create.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            tables.put(create.group(1), new SourceTable(folder, create.group(1), columns));
        }
        Matcher insert = INSERT.matcher(line);
        SourceTable table = insert.matches() ? tables.get(insert.group(1)) : null;
        if (table != null) {
            table.row(values(insert.group(2)));
        }
    }

    private static List<@Nullable String> values(String text) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            String quoted = value.group(1);
            String plain = value.group(2);
            values.add(quoted == null ? (plain.equals("NULL") ? null : plain) : quoted.replace("''", "'"));
        }
        return values;
    }
}
