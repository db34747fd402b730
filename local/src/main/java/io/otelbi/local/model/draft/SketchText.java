package io.otelbi.local.model.draft;

import io.otelbi.local.model.draft.Sketch.Dataset;
import io.otelbi.local.model.draft.Sketch.Doubt;
import io.otelbi.local.model.draft.Sketch.Dropped;
import io.otelbi.local.model.draft.Sketch.Field;
import io.otelbi.local.model.draft.Sketch.Metric;
import io.otelbi.model.DatasetRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a sketch as the two files of a model, with comments where somebody should look. */
final class SketchText {

    private static final String DATASET = "      ";
    private static final String MEMBER = "        ";
    private static final String FIELD = "          ";
    private static final int LONGEST_COMMENT = 400;

    private final Sketch sketch;
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private long doubts;

    SketchText(Sketch sketch, String name) {
        this.sketch = sketch;
        this.name = name;
    }

    Drafting.Texts texts() {
        String model = model();
        text.setLength(0);
        String roles = roles();
        return new Drafting.Texts(
                model, roles, doubts, sketch.with(DatasetRole.FACT).size());
    }

    private String model() {
        line("# A draft; look for 'unsure'. Then: ./bi model check FILE --mssql-url HOST --database NAME");
        line("# What the standard cannot say stands in " + name + ".roles.yaml.");
        line("version: 0.2.0.dev0");
        line("");
        line("semantic_model:");
        line("  - name: " + name);
        line("");
        line("    datasets:" + (sketch.datasets.isEmpty() ? " []" : ""));
        sketch.datasets.values().forEach(this::dataset);
        if (!sketch.links.isEmpty()) {
            line("    relationships:");
            sketch.links.forEach(this::link);
        }
        sketch.dropped.forEach(this::dropped);
        line("");
        if (!sketch.metrics.isEmpty()) {
            line("    metrics:");
            sketch.metrics.forEach(this::metric);
        }
        sketch.leftOut.forEach(left -> comment("", "left out: " + left + "."));
        return text.toString();
    }

    private void dataset(Dataset dataset) {
        dataset.doubts.forEach(doubt -> doubt(DATASET, doubt));
        line(DATASET + "- name: " + dataset.name);
        line(MEMBER + "source: "
                + scalar(SqlName.identifier(dataset.table.schema()) + "." + SqlName.identifier(dataset.table.name())));
        if (dataset.role().isDimension() && dataset.table.key().size() == 1) {
            if (!dataset.table.declared()) {
                comment(
                        MEMBER,
                        "The database declares no key; this one is unique in all "
                                + String.format(Locale.ROOT, "%,d", dataset.table.rows()) + " rows.");
            }
            line(MEMBER + "primary_key: "
                    + list(dataset.table.key().stream().map(SqlName::identifier).toList()));
        }
        if (!dataset.fields.isEmpty()) {
            line(MEMBER + "fields:");
        }
        dataset.fields.forEach(this::field);
        if (!dataset.unused.isEmpty()) {
            comment(FIELD, "not used: " + String.join(", ", dataset.unused));
        }
        line("");
    }

    private void field(Field field) {
        field.doubts().forEach(doubt -> doubt(FIELD, doubt));
        if (!field.samples().isEmpty()) {
            comment(FIELD, "such as " + String.join(" | ", field.samples()));
        }
        line(FIELD + "- name: " + field.name());
        line(FIELD + "  expression: " + expression(field.expression()));
        line(FIELD + "  datatype: " + field.type());
    }

    private void link(Link link) {
        if (link.orphans() > 0) {
            doubt(
                    DATASET,
                    new Doubt(
                            "this relationship",
                            link.orphans() + " of " + link.found() + " rows name a key that is not there"));
        } else if (!link.declared() && !link.sameName()) {
            doubt(
                    DATASET,
                    new Doubt(
                            "this relationship", "only the names are alike; all " + link.found() + " keys are there"));
        }
        linkLines(link).forEach(this::line);
    }

    private List<String> linkLines(Link link) {
        return List.of(
                DATASET + "- name: " + linkName(link),
                MEMBER + "from: " + nameOf(link.from()),
                MEMBER + "to: " + nameOf(link.to()),
                MEMBER + "from_columns: "
                        + list(List.of(SqlName.identifier(link.column().name()))),
                MEMBER + "to_columns: " + list(List.of(SqlName.identifier(link.toColumn()))));
    }

    private static final String BY = "_by_";

    private String linkName(Link link) {
        return SqlName.plain(
                nameOf(link.from()) + BY + Tokens.of(link.column().name()).snake());
    }

    private String nameOf(Table table) {
        Dataset dataset = sketch.datasets.get(table);
        return dataset == null ? table.name() : dataset.name;
    }

    private void dropped(Dropped dropped) {
        if (dropped.sure()) {
            comment(DATASET, "left out, because " + dropped.why());
        } else {
            doubt(DATASET, new Doubt("left out", dropped.why()));
        }
        linkLines(dropped.link()).forEach(lineOf -> line(DATASET + "# " + lineOf.substring(DATASET.length())));
    }

    private void metric(Metric metric) {
        metric.doubts().forEach(doubt -> doubt(DATASET, doubt));
        line(DATASET + "- name: " + metric.name());
        line(MEMBER + "expression: " + expression(metric.expression()));
    }

    private String roles() {
        line("# What the product needs to know of " + name + ".yaml beyond the standard. A draft; look for 'unsure'.");
        line("model:");
        sketch.settings.forEach((member, value) -> {
            sketch.doubts.stream().filter(doubt -> doubt.what().equals(member)).forEach(doubt -> doubt("  ", doubt));
            line("  " + member + ": " + scalar(value));
        });
        line("  # calendar_country: US");
        line("  # closed_weekdays: [sunday]");
        sketch.doubts.stream()
                .filter(doubt -> !sketch.settings.containsKey(doubt.what()))
                .forEach(doubt -> doubt("  ", doubt));
        line("");
        line("datasets:" + (sketch.datasets.isEmpty() ? " {}" : ""));
        sketch.datasets.values().forEach(this::roles);
        line("");
        if (!sketch.metrics.isEmpty()) {
            line("metrics:");
            sketch.metrics.forEach(metric -> line("  " + metric.name() + ": " + flow(metric.members())));
        }
        return text.toString();
    }

    private void roles(Dataset dataset) {
        dataset.doubts.forEach(doubt -> doubt("  ", doubt));
        line("  " + dataset.name + ":");
        line("    role: " + dataset.role().name().toLowerCase(Locale.ROOT));
        dataset.members.forEach((member, value) -> line("    " + member + ": " + scalar(value)));
        List<Field> fields =
                dataset.fields.stream().filter(field -> !field.role().isEmpty()).toList();
        if (!fields.isEmpty()) {
            line("    fields:");
            for (Field field : fields) {
                field.doubts().forEach(doubt -> doubt("      ", doubt));
                line("      " + field.name() + ": " + flow(new LinkedHashMap<>(Map.of("role", field.role()))));
            }
        }
    }

    private static String flow(Map<String, String> members) {
        List<String> parts = new ArrayList<>();
        members.forEach((member, value) -> parts.add(member + ": " + value));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String expression(String sql) {
        return "{dialects: [{dialect: ANSI_SQL, expression: " + quoted(sql) + "}]}";
    }

    private static String list(List<String> names) {
        return names.stream().map(SketchText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Plain where YAML reads a plain text as it stands. */
    private static String scalar(String value) {
        boolean plain =
                value.matches("[A-Za-z_][A-Za-z0-9_.]*") && !value.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private void doubt(String indent, Doubt doubt) {
        doubts++;
        comment(indent, doubt.toString());
    }

    private void comment(String indent, String comment) {
        String one = comment.replaceAll("\\p{Cntrl}", " ");
        line(indent + "# " + (one.length() > LONGEST_COMMENT ? one.substring(0, LONGEST_COMMENT) + "…" : one));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
