package io.otelbi.model.reading;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import io.otelbi.model.fault.Findings;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.YamlText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node as the validator of JSON schemas sees it. */
record SchemaNode(Node node, String pointer) implements JsonNode {

    /** Schemas are read as what they are, YAML without its comforts. */
    static final class Factory implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode known ? known : new SchemaNode((Node) node, "");
        }

        @Override
        public JsonNode create(String json) {
            return new SchemaNode(schema(json), "");
        }
    }

    static Node schema(String json) {
        var findings = new Findings("schema");
        return YamlText.read(json, findings)
                .orElseThrow(() -> new IllegalStateException("Could not read a schema: " + findings.faults()));
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        return switch (node) {
            case Node.Mapping mapping -> SimpleType.OBJECT;
            case Node.Sequence sequence -> SimpleType.ARRAY;
            case Node.Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> SimpleType.STRING;
                    case INTEGER -> SimpleType.INTEGER;
                    case NUMBER -> SimpleType.NUMBER;
                    case TRUTH -> SimpleType.BOOLEAN;
                    case NOTHING -> SimpleType.NULL;
                };
        };
    }

    @Override
    public boolean asBoolean() {
        return asString().equals("true");
    }

    @Override
    public String asString() {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    @Override
    public BigInteger asInteger() {
        return new BigInteger(asString());
    }

    @Override
    public BigDecimal asNumber() {
        return new BigDecimal(asString());
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> items = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                items.add(new SchemaNode(item, pointer + "/" + items.size()));
            }
        }
        return items;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.members()
                    .forEach((name, member) -> members.put(
                            name, new SchemaNode(member, pointer + "/" + JsonNode.encodeJsonPointer(name))));
        }
        return members;
    }
}
