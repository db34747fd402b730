package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One object.
 *
 * @param json as it was rendered
 */
record Manifest(JsonNode json) {

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }

    JsonNode spec() {
        return json.path("spec");
    }

    /** The template of the pods, or a missing node where it makes none. */
    JsonNode template() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> spec().path("template");
            case "CronJob" -> json.at("/spec/jobTemplate/spec/template");
            default -> MissingNode.getInstance();
        };
    }

    boolean makesPods() {
        return !template().isMissingNode();
    }

    JsonNode pod() {
        return template().path("spec");
    }

    Map<String, String> podLabels() {
        return texts(template().at("/metadata/labels"));
    }

    /** Containers, those of the start first. */
    List<JsonNode> containers() {
        return Stream.concat(stream(pod().path("initContainers")), stream(pod().path("containers")))
                .toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, property -> property.getValue().asText()));
    }
}
