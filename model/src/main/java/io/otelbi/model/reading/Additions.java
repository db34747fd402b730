package io.otelbi.model.reading;

import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Scalar;
import io.otelbi.model.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What we add to a model, from the roles file beside it or from custom extensions, each thing in one of them. */
final class Additions {

    private static final String VENDOR = "OTEL_BI";

    private final Findings file;
    private final Mapping roles;
    private final Findings rolesFile;
    private final Set<Node> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Additions(Findings file, Mapping roles, Findings rolesFile) {
        this.file = file;
        this.roles = roles;
        this.rolesFile = rolesFile;
    }

    Element model(Mapping node) {
        return element(node, roles.mapping("model"), rolesFile, Form.ROLES_OF_MODEL);
    }

    Element dataset(Mapping node) {
        return element(node, named(roles.mapping("datasets"), node), rolesFile, Form.ROLES_OF_DATASET);
    }

    Element field(Element dataset, Mapping node) {
        Mapping inDataset = named(dataset.added().mapping("fields"), node);
        return element(node, inDataset, dataset.addedIn(), Form.ROLES_OF_FIELD);
    }

    Element metric(Mapping node) {
        return element(node, named(roles.mapping("metrics"), node), rolesFile, Form.ROLES_OF_METRIC);
    }

    /** Something of which nothing can be added. */
    Element plain(Mapping node) {
        for (Mapping extension : node.mappings("custom_extensions")) {
            if (extension.text("vendor_name").equalsIgnoreCase(VENDOR)) {
                file.fault(
                        extension.location(),
                        "Nothing can be added to a relationship; take out what " + VENDOR + " adds.");
            }
        }
        return new Element(node, file, nothing(node), file);
    }

    private static Mapping nothing(Mapping node) {
        return new Mapping(node.location(), Map.of());
    }

    private Element element(Mapping node, Mapping byPath, Findings pathsFile, Form form) {
        List<Mapping> extensions = extensions(node, form);
        if (extensions.isEmpty()) {
            return new Element(node, file, byPath, pathsFile);
        }
        if (extensions.size() > 1 || !byPath.members().isEmpty()) {
            Location second = extensions.getLast().location();
            file.fault(
                    second,
                    "What " + VENDOR + " adds stands in two places; one extension or the roles file is allowed.");
        }
        return new Element(node, file, extensions.getFirst(), file);
    }

    private List<Mapping> extensions(Mapping node, Form form) {
        List<Mapping> read = new ArrayList<>();
        for (Mapping extension : node.mappings("custom_extensions")) {
            String vendor = extension.text("vendor_name");
            if (vendor.equalsIgnoreCase(VENDOR) && !vendor.equals(VENDOR)) {
                file.fault(extension.locationOf("vendor_name"), "The vendor is written " + VENDOR + ".");
            }
            if (vendor.equals(VENDOR) && extension.member("data").orElse(node) instanceof Scalar data) {
                json(data, form).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<Mapping> json(Scalar data, Form form) {
        Location begin = data.block() ? data.location().atLine(data.location().line() + 1) : data.location();
        if (!data.text().stripLeading().startsWith("{")) {
            file.fault(begin, "The data of " + VENDOR + " are a JSON object as a text: {\"role\": …}.");
            return Optional.empty();
        }
        var faults = new Findings(file.file());
        Optional<Node> root = YamlText.read(data.text(), begin, faults);
        root.ifPresent(node -> form.holds(node, faults));
        faults.faults()
                .forEach(fault ->
                        file.fault(new Location(fault.line(), fault.column(), fault.path(), null), fault.sentence()));
        return root.filter(node -> !faults.hasFaults())
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    }

    private Mapping named(Mapping entries, Mapping node) {
        Optional<Identifier> name = Identifier.parse(node.text("name"));
        for (Map.Entry<String, Node> entry : entries.members().entrySet()) {
            boolean same =
                    name.filter(wanted -> isKeyOf(entry.getKey(), wanted)).isPresent();
            if (same && entry.getValue() instanceof Mapping mapping) {
                used.add(mapping);
                return mapping;
            }
        }
        return nothing(node);
    }

    private static boolean isKeyOf(String key, Identifier name) {
        return key.equals(name.toString()) || (!name.quoted() && key.equalsIgnoreCase(name.text()));
    }

    /** Whether there is a fault in one of the files so far. */
    boolean haveFaults() {
        return file.hasFaults() || rolesFile.hasFaults();
    }

    /** Tells of each entry of the roles file that belongs to nothing. */
    void tellUnused() {
        tellUnused(roles.mapping("datasets"), "dataset");
        tellUnused(roles.mapping("metrics"), "metric");
        for (Node dataset : roles.mapping("datasets").members().values()) {
            if (used.contains(dataset) && dataset instanceof Mapping mapping) {
                tellUnused(mapping.mapping("fields"), "field");
            }
        }
    }

    private void tellUnused(Mapping entries, String kind) {
        entries.members().forEach((name, entry) -> {
            if (!used.contains(entry)) {
                rolesFile.fault(
                        entry.location(),
                        "The model has no further " + kind + " '" + name + "'; names are as in " + file.file() + ".");
            }
        });
    }
}
