package io.otelbi.local.supply;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what cyclonedx-maven-plugin and {@code npm sbom} write. */
final class ComponentList {

    private ComponentList() {}

    /** The components of a file; one without any is no list. */
    static List<Component> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no " + file + ": build the whole project first, and not offline.");
        }
        try (Reader text = Files.newBufferedReader(file);
                JsonReader json = Json.createReader(text)) {
            List<Component> components = array(json.readObject(), "components").stream()
                    .map(value -> component(value.asJsonObject()))
                    .toList();
            if (components.isEmpty()) {
                throw new IOException(file + " names no component: it is no list.");
            }
            return components;
        }
    }

    private static Component component(JsonObject component) {
        String group = component.getString("group", "");
        String name = component.getString("name");
        return new Component(
                group.isEmpty() ? name : group + ":" + name,
                component.getString("version", ""),
                array(component, "licenses").stream()
                        .map(value -> offer(value.asJsonObject()))
                        .toList());
    }

    private static String offer(JsonObject choice) {
        JsonObject licence =
                Optional.ofNullable(choice.getJsonObject("license")).orElse(choice);
        return licence.getString("id", licence.getString("name", licence.getString("expression", "unnamed")));
    }

    private static List<JsonValue> array(JsonObject object, String name) {
        return Optional.ofNullable(object.getJsonArray(name))
                .map(List::<JsonValue>copyOf)
                .orElse(List.of());
    }
}
