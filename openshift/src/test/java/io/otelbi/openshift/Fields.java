package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type whose fields are written down in a file of src/test/resources/fields. A field there has a list with one element where the type has a list, and
 * a word where it ends: {@code text}, {@code number}, {@code truth}, {@code texts} (a map), or a type of Kubernetes.
 */
final class Fields {

    private final JsonNode known;
    private final Set<String> faults = new TreeSet<>();

    Fields(String file) {
        try (InputStream in = Fields.class.getResourceAsStream("/fields/" + file + ".yaml")) {
            known = new YAMLMapper().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> faults(JsonNode object) {
        check("", object, known);
        return Set.copyOf(faults);
    }

    private void check(String place, JsonNode value, JsonNode allowed) {
        if (allowed.isArray()) {
            expect(value.isArray(), place, "a list");
            value.forEach(element -> check(place + "[]", element, allowed.get(0)));
        } else if (allowed.isObject()) {
            expect(value.isObject(), place, "an object");
            value.properties().forEach(field -> {
                String name = place + "." + field.getKey();
                if (allowed.has(field.getKey())) {
                    check(name, field.getValue(), allowed.path(field.getKey()));
                } else {
                    faults.add(name + " is not known");
                }
            });
        } else {
            end(place, value, allowed.asText());
        }
    }

    private void end(String place, JsonNode value, String word) {
        switch (word) {
            case "text" -> expect(value.isTextual(), place, word);
            case "number" -> expect(value.isInt(), place, word);
            case "truth" -> expect(value.isBoolean(), place, word);
            case "texts" ->
                value.properties()
                        .forEach(text -> expect(text.getValue().isTextual(), place + "." + text.getKey(), "text"));
            default -> Schema.typed(value, kubernetes(word)).forEach(fault -> faults.add(place + ": " + fault));
        }
    }

    private void expect(boolean met, String place, String what) {
        if (!met) {
            faults.add(place + " must be " + what);
        }
    }

    private static Class<?> kubernetes(String type) {
        try {
            return Class.forName("io.fabric8.kubernetes.api.model." + type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no type " + type + " of Kubernetes.", e);
        }
    }
}
