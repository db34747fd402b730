package io.otelbi.model.reading;

import io.otelbi.model.fault.Finding;
import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads {@code NAME.yaml}, a semantic model of Apache Ossie, and {@code NAME.roles.yaml} beside it, where there is one.
 * It goes in three steps, YAML, form and meaning; each tells all that it finds, and the next begins when there is
 * nothing to tell.
 */
public final class ModelReader {

    /** The version of the standard that is read. */
    public static final String VERSION = "0.2.0.dev0";

    private final Findings file;
    private final Findings rolesFile;

    private ModelReader(String name, String rolesName) {
        this.file = new Findings(name);
        this.rolesFile = new Findings(rolesName);
    }

    /** The model of a file, or everything that is wrong in it. Never throws for what a file holds. */
    public static Reading read(Path path) {
        Path roles = rolesOf(path);
        var reader = new ModelReader(
                path.getFileName().toString(), roles.getFileName().toString());
        Optional<String> text = FileText.read(path, reader.file);
        Optional<String> rolesText = Files.exists(roles) ? FileText.read(roles, reader.rolesFile) : Optional.of("");
        return reader.read(text, rolesText);
    }

    /** The roles file that belongs to a model file. */
    public static Path rolesOf(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return path.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".roles.yaml");
    }

    /** The model of two texts; that of the roles may be empty. */
    static Reading read(String text, String rolesText) {
        return new ModelReader("model.yaml", "model.roles.yaml").read(Optional.of(text), Optional.of(rolesText));
    }

    private Reading read(Optional<String> text, Optional<String> rolesText) {
        Optional<Node> root = text.flatMap(some -> YamlText.read(some, file));
        Optional<Node> roles =
                rolesText.filter(some -> !some.isBlank()).flatMap(some -> YamlText.read(some, rolesFile));
        if (root.isEmpty() && !file.hasFaults()) {
            file.fault(Location.TOP, "The file is empty; a semantic model of Apache Ossie " + VERSION + " is allowed.");
        }
        if (!hasFaults() && hasForm(root, roles)) {
            return meaning(model(root.orElseThrow()), roles);
        }
        return new Reading.Faulty(of(Findings::faults), of(Findings::notices));
    }

    private boolean hasFaults() {
        return file.hasFaults() || rolesFile.hasFaults();
    }

    private boolean hasForm(Optional<Node> root, Optional<Node> roles) {
        root.ifPresent(this::checkForm);
        roles.ifPresent(node -> Form.ROLES.holds(node, rolesFile));
        return !hasFaults();
    }

    private void checkForm(Node root) {
        if (root instanceof Mapping mapping
                && mapping.member("version").isPresent()
                && !mapping.text("version").equals(VERSION)) {
            file.fault(
                    mapping.locationOf("version"),
                    "Version '" + mapping.text("version") + "' of Apache Ossie is not read; allowed is '" + VERSION
                            + "'.");
            return;
        }
        if (Form.OSSIE.holds(root, file) && root instanceof Mapping mapping) {
            mapping.list("semantic_model").stream()
                    .skip(1)
                    .forEach(second -> file.fault(
                            second.location(),
                            "One semantic model a file is allowed; move this one to a file of its own."));
        }
    }

    private static Mapping model(Node root) {
        return ((Mapping) root).mappings("semantic_model").getFirst();
    }

    private Reading meaning(Mapping model, Optional<Node> roles) {
        Mapping added = roles.filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> new Mapping(Location.TOP, Map.of()));
        Draft draft = new ModelBuilder(new Additions(file, added, rolesFile)).build(model);
        Checks.ofParts(draft);
        if (draft.whole()) {
            Checks.ofTheWhole(draft);
        }
        List<Finding> notices = of(Findings::notices);
        return hasFaults()
                ? new Reading.Faulty(of(Findings::faults), notices)
                : new Reading.Sound(draft.model(), notices);
    }

    private List<Finding> of(Function<Findings, List<Finding>> kind) {
        return Stream.concat(kind.apply(file).stream(), kind.apply(rolesFile).stream())
                .limit(Findings.MOST)
                .toList();
    }
}
