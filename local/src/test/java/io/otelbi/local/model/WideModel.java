package io.otelbi.local.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A test model with fields for more columns of its CSV files, so that these are imported too. */
final class WideModel {

    private static final Pattern DATASET = Pattern.compile("source: \\w+\\.(\\w+)\n(?:.*\n)*?        fields:\n");

    private WideModel() {}

    static Path write(Path model, Path csv, Path folder, Pattern more) throws IOException {
        String name = String.valueOf(model.getFileName());
        Matcher dataset = DATASET.matcher(Files.readString(model));
        StringBuilder text = new StringBuilder();
        while (dataset.find()) {
            String fields = fields(csv, dataset.group(1), more);
            dataset.appendReplacement(text, Matcher.quoteReplacement(dataset.group() + fields));
        }
        String roles = name.replace(".yaml", ".roles.yaml");
        Files.copy(model.resolveSibling(roles), folder.resolve(roles));
        return Files.writeString(folder.resolve(name), dataset.appendTail(text));
    }

    private static String fields(Path csv, String table, Pattern more) throws IOException {
        StringBuilder fields = new StringBuilder();
        try (var lines = Files.lines(csv.resolve(table + ".csv"))) {
            for (String column : List.of(lines.findFirst().orElseThrow().split(",", -1))) {
                if (more.matcher(table + "." + column).matches()) {
                    fields.append("          - name: all_").append(column).append('\n');
                    fields.append("            expression: {dialects: [{dialect: ANSI_SQL, expression: '\"")
                            .append(column)
                            .append("\"'}]}\n");
                }
            }
        }
        return fields.toString();
    }
}
