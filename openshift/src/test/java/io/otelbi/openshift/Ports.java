package io.otelbi.openshift;

import java.util.Map;
import java.util.stream.Collectors;

/** The ports that the containers of a workload open, by name. */
final class Ports {

    private Ports() {}

    static Map<String, String> of(Manifest workload) {
        return workload.containers().stream()
                .flatMap(container -> Manifest.stream(container.path("ports")))
                .collect(Collectors.toMap(
                        port -> port.path("name").asText(),
                        port -> port.path("containerPort").asText()));
    }
}
