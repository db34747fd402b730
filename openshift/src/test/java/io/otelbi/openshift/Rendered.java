package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The objects of one overlay.
 *
 * @param manifests in the order in which they were rendered
 */
record Rendered(List<Manifest> manifests) {

    private static final YAMLMapper YAML = new YAMLMapper();

    Rendered {
        manifests = List.copyOf(manifests);
    }

    static Rendered of(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return new Rendered(documents.readAll().stream().map(Manifest::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Manifest> all(String... kinds) {
        return manifests.stream().filter(manifest -> List.of(kinds).contains(manifest.kind()));
    }

    Stream<Manifest> workloads() {
        return manifests.stream().filter(Manifest::makesPods);
    }

    /** The four services, without what an overlay brings beside them. */
    Stream<Manifest> services() {
        return workloads()
                .filter(workload -> "service".equals(workload.podLabels().get("app.kubernetes.io/component")));
    }

    boolean has(String kind, String name) {
        return all(kind).anyMatch(manifest -> manifest.name().equals(name));
    }

    Manifest the(String kind, String name) {
        return all(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name + "."));
    }

    /** The workloads whose pods a selector takes. */
    List<Manifest> selected(JsonNode selector) {
        return workloads()
                .filter(workload -> Selector.matches(selector, workload.podLabels()))
                .toList();
    }

    Map<String, String> configuration(String configMap) {
        return Manifest.texts(the("ConfigMap", configMap).json().path("data"));
    }
}
