package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the main container of a workload finds in its environment; the value of a secret is not known and stands as empty. */
final class Environment {

    private Environment() {}

    static Map<String, String> of(Rendered rendered, Manifest workload) {
        Map<String, String> environment = new LinkedHashMap<>();
        JsonNode container = workload.pod().at("/containers/0");
        Manifest.stream(container.path("envFrom"))
                .forEach(source -> rendered.configuration(
                                source.at("/configMapRef/name").asText())
                        .forEach((name, value) -> set(environment, name, value)));
        Manifest.stream(container.path("env"))
                .forEach(variable -> set(
                        environment,
                        variable.path("name").asText(),
                        variable.path("value").asText()));
        return environment;
    }

    private static void set(Map<String, String> environment, String name, String value) {
        if (environment.put(name, value) != null) {
            throw new AssertionError(name + " is set twice.");
        }
    }
}
