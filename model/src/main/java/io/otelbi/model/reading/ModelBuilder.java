package io.otelbi.model.reading;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Good;
import io.otelbi.model.Metric;
import io.otelbi.model.MetricRole;
import io.otelbi.model.Relationship;
import io.otelbi.model.TargetGrain;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableName;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Scalar;
import io.otelbi.model.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes records of a file that has the right form; what stands in for a faulty part never leaves with a fault untold. */
final class ModelBuilder {

    private static final TableName NO_TABLE =
            new TableName(List.of(new Identifier("_", false), new Identifier("_", false)));

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private final Additions additions;
    private final IdentityHashMap<Object, Element> elements = new IdentityHashMap<>();

    ModelBuilder(Additions additions) {
        this.additions = additions;
    }

    Draft build(Mapping node) {
        Element root = additions.model(node);
        Identifier name = root.name();
        if (name.quoted() || !NAME.matcher(name.text()).matches()) {
            root.fault(
                    "name",
                    "A model's name is in addresses and variables: letters from A to Z, digits and _ without quotes are allowed, at most 63.");
        }
        List<Dataset> datasets =
                node.mappings("datasets").stream().map(this::dataset).toList();
        List<Relationship> relationships =
                node.mappings("relationships").stream().map(this::relationship).toList();
        List<Metric> metrics =
                node.mappings("metrics").stream().map(this::metric).toList();
        additions.tellUnused();
        boolean whole = !additions.haveFaults();
        var settings = new SettingsBuilder(root).build(name);
        return new Draft(new WarehouseModel(name, settings, datasets, relationships, metrics), root, elements, whole);
    }

    private <T> T at(Element element, T part) {
        elements.put(part, element);
        return part;
    }

    private Dataset dataset(Mapping node) {
        Element element = additions.dataset(node);
        List<Field> fields = node.mappings("fields").stream()
                .map(field -> field(element, field))
                .toList();
        return at(element, new Dataset(element.name(), source(element), use(element), keys(element), fields));
    }

    private static TableName source(Element element) {
        String source = element.node().text("source");
        Optional<TableName> table = TableName.parse(source);
        if (table.isEmpty()) {
            String query = source.stripLeading().toUpperCase(Locale.ROOT);
            boolean isQuery = query.startsWith("SELECT") || query.startsWith("WITH") || query.startsWith("(");
            element.fault(
                    "source",
                    isQuery
                            ? "A query as source is not supported yet; allowed is " + TableName.ALLOWED
                                    + ". Make a view of it."
                            : "'" + source + "' is no source; allowed is " + TableName.ALLOWED + ", each part "
                                    + Identifier.ALLOWED + ".");
        }
        return table.orElse(NO_TABLE);
    }

    private static Dataset.Use use(Element element) {
        Mapping added = element.added();
        DatasetRole role = Words.find(DatasetRole.class, added.text("role")).orElse(DatasetRole.DIMENSION);
        return switch (role) {
            case FACT -> new Dataset.Fact(added.text("channel"));
            case TARGET ->
                new Dataset.Target(
                        added.text("metric"),
                        Words.find(TargetGrain.class, added.text("grain")).orElse(TargetGrain.DAY),
                        added.text("by"));
            default -> new Dataset.Plain(role);
        };
    }

    private static List<List<Identifier>> keys(Element element) {
        List<List<Identifier>> keys = new ArrayList<>();
        List<Identifier> primary =
                columns(element, "primary_key", element.node().list("primary_key"));
        if (!primary.isEmpty()) {
            keys.add(primary);
        }
        for (Node key : element.node().list("unique_keys")) {
            if (key instanceof Sequence sequence && !sequence.items().isEmpty()) {
                keys.add(columns(element, "unique_keys", sequence.items()));
            }
        }
        return keys;
    }

    private static List<Identifier> columns(Element element, String member, List<Node> names) {
        List<Identifier> columns = new ArrayList<>();
        for (Node name : names) {
            String text = name instanceof Scalar scalar ? scalar.text() : "";
            Identifier column = element.identifier(member, text);
            if (columns.stream().anyMatch(column::matches)) {
                element.fault(member, "The column '" + column + "' stands twice; once is allowed.");
            }
            columns.add(column);
        }
        return columns;
    }

    private Field field(Element dataset, Mapping node) {
        Element element = additions.field(dataset, node);
        List<FieldRole> role = Words.find(FieldRole.class, element.added().text("role")).stream()
                .toList();
        String label = node.text("label").isEmpty() ? node.text("name") : node.text("label");
        DataType type = DataType.of(node.text("datatype"));
        return at(element, new Field(element.name(), Dialects.expression(element), type, role, label));
    }

    private Relationship relationship(Mapping node) {
        Element element = additions.plain(node);
        return at(
                element,
                new Relationship(
                        element.name(),
                        element.identifier("from", node.text("from")),
                        element.identifier("to", node.text("to")),
                        columns(element, "from_columns", node.list("from_columns")),
                        columns(element, "to_columns", node.list("to_columns"))));
    }

    private Metric metric(Mapping node) {
        Element element = additions.metric(node);
        Mapping added = element.added();
        Expression expression = Dialects.expression(element);
        Optional<MetricRole> role = Words.find(MetricRole.class, added.text("role"));
        Identifier name = element.name();
        String measure = role.map(Words::of).orElse(name.text());
        return at(
                element,
                new Metric(
                        name,
                        expression,
                        role.stream().toList(),
                        added.truth("additive", expression.additive()),
                        added.text("measure").isEmpty() ? measure : added.text("measure"),
                        added.member("fact").isPresent()
                                ? List.of(element.identifier("fact", added.text("fact")))
                                : List.of(),
                        added.member("unit").isPresent()
                                ? added.text("unit")
                                : role.map(ModelBuilder::unit).orElse(""),
                        Words.find(Good.class, added.text("good"))
                                .orElse(role.map(ModelBuilder::good).orElse(Good.NEITHER)),
                        added.truth("non_negative", false)));
    }

    private static String unit(MetricRole role) {
        return role == MetricRole.UNITS ? "pieces" : "currency";
    }

    private static Good good(MetricRole role) {
        return switch (role) {
            case REVENUE, UNITS -> Good.UP;
            case COST, DISCOUNT -> Good.DOWN;
        };
    }
}
