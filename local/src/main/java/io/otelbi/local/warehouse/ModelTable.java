package io.otelbi.local.warehouse;

import io.otelbi.model.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of models while they are gone through. */
final class ModelTable {

    /** Rows of a model may name any key: they count as Unknown. */
    private static final double ANY = 1;

    private final String schema;
    private final String name;
    private final Map<String, ModelColumn> columns = new LinkedHashMap<>();
    private final Set<Rule> rules = new LinkedHashSet<>();
    private final Set<ModelTable> others = new LinkedHashSet<>();
    private String database = "";
    private boolean placed;

    ModelTable(String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    static String folded(String schema, String name) {
        return (schema + "\0" + name).toLowerCase(Locale.ROOT);
    }

    /** Tables of the same name in two databases would be one here. */
    void of(String wanted) {
        if (database.isEmpty()) {
            database = wanted;
        } else if (!wanted.isEmpty() && !wanted.equalsIgnoreCase(database)) {
            throw new ImportFailure("The table " + schema + "." + name + " is named in the databases " + database
                    + " and " + wanted + "; here one database holds all tables of a connection.");
        }
    }

    ModelColumn column(Identifier column) {
        return column(column.text());
    }

    ModelColumn column(String column) {
        return columns.computeIfAbsent(column.toLowerCase(Locale.ROOT), key -> new ModelColumn(column));
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    void add(Rule rule) {
        rules.add(rule);
    }

    void leadsTo(ModelTable other) {
        others.add(other);
    }

    /** Orphans are looked for in the first key of a table alone, which is the only one of nearly all. */
    void refers(ModelColumn column, ModelTable other, ModelColumn key) {
        boolean first = other.rules.stream()
                .filter(Rule.Joined.class::isInstance)
                .findFirst()
                .equals(Optional.of(new Rule.Joined(List.of(key.name()))));
        if (first) {
            rules.add(new Rule.Refers(column.name(), other.fullName(), ANY));
        }
    }

    /** Puts this table behind those that it leads to. */
    void before(List<ModelTable> ordered) {
        if (!placed) {
            placed = true;
            others.forEach(other -> other.before(ordered));
            ordered.add(this);
        }
    }

    Table table() {
        return new Table(
                schema,
                name,
                columns.values().stream()
                        .map(column -> new Table.Column(column.name(), column.type(), true))
                        .toList(),
                List.copyOf(rules),
                true);
    }

    private String fullName() {
        return schema + "." + name;
    }
}
