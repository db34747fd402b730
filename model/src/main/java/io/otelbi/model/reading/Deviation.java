package io.otelbi.model.reading;

import dev.harrel.jsonschema.Error;
import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.Node.Kind;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Scalar;
import io.otelbi.model.yaml.Node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a file and its schema differ, as a sentence for people who know no JSON schema. */
final class Deviation {

    private static final String UNKNOWN_MEMBER = "/additionalProperties";

    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "array", "a list",
            "object", "a mapping",
            "boolean", "true or false",
            "integer", "a whole number");

    private final Error error;
    private final Node found;
    private final Mapping rule;

    Deviation(Node schema, Node root, Error error) {
        this.error = error;
        this.found = at(root, error.getInstanceLocation());
        String place = error.getSchemaLocation();
        String pointer = place.substring(place.indexOf('#') + 1);
        String ofRule = pointer.endsWith(UNKNOWN_MEMBER)
                ? pointer.substring(0, pointer.length() - UNKNOWN_MEMBER.length())
                : pointer;
        this.rule = at(schema, ofRule) instanceof Mapping mapping ? mapping : new Mapping(Location.TOP, Map.of());
    }

    private static Node at(Node from, String pointer) {
        Node node = from;
        for (String step : pointer.split("/", -1)) {
            node = below(node, step.replace("~1", "/").replace("~0", "~"));
        }
        return node;
    }

    private static Node below(Node node, String step) {
        return switch (node) {
            case Mapping mapping -> mapping.member(step).orElse(node);
            case Sequence sequence when !step.isEmpty() -> sequence.items().get(Integer.parseInt(step));
            default -> node;
        };
    }

    void tell(Findings findings) {
        if ("required".equals(error.getKeyword())) {
            missing().forEach(name -> findings.fault(found.location(), "'" + name + "' is missing."));
            return;
        }
        findings.fault(found.location(), sentence());
    }

    private List<String> missing() {
        return words("required").stream()
                .filter(name -> !(found instanceof Mapping mapping)
                        || mapping.member(name).isEmpty())
                .toList();
    }

    private String sentence() {
        return switch (Optional.ofNullable(error.getKeyword()).orElse("")) {
            case "" ->
                "'" + name() + "' is not known here; allowed are "
                        + String.join(", ", rule.mapping("properties").members().keySet()) + ".";
            case "const" -> "Only '" + rule.text("const") + "' is allowed.";
            case "enum" ->
                "'" + shown() + "' is not allowed here; allowed are " + String.join(", ", words("enum")) + ".";
            case "type" ->
                isNothing() ? "Nothing stands here; allowed is " + types() + "." : "Allowed here is " + types() + ".";
            case "minLength" -> "The text is empty; at least " + rule.text("minLength") + " character is needed.";
            case "maxLength" -> "At most " + rule.text("maxLength") + " characters are allowed.";
            case "minItems" -> "The list needs at least " + rule.text("minItems") + " item.";
            case "maxItems" -> "The list has at most " + rule.text("maxItems") + " items.";
            case "minimum", "maximum" -> "Allowed are " + rule.text("minimum") + " to " + rule.text("maximum") + ".";
            default -> "This is not allowed here: " + error.getError() + ".";
        };
    }

    private boolean isNothing() {
        return found instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
    }

    private String name() {
        return found.location().step();
    }

    private String shown() {
        return found instanceof Scalar scalar ? scalar.text() : name();
    }

    private String types() {
        List<String> types =
                rule.member("type").orElse(found) instanceof Scalar one ? List.of(one.text()) : words("type");
        return types.stream().map(type -> TYPES.getOrDefault(type, type)).collect(Collectors.joining(" or "));
    }

    private List<String> words(String keyword) {
        return rule.list(keyword).stream()
                .filter(Scalar.class::isInstance)
                .map(word -> ((Scalar) word).text())
                .toList();
    }
}
