package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyObjectIsOneThatKubernetesKnows(String overlay) {
        assertEquals(Set.of(), Schema.faults(Kustomize.overlay(overlay)));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyObjectIsThereOnceAndInTheNamespaceOfTheOverlay(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        assertEquals(
                rendered.manifests().size(),
                rendered.manifests().stream().map(Manifest::toString).distinct().count());
        assertEquals(
                Set.of(),
                rendered.manifests().stream()
                        .filter(manifest -> !manifest.kind().equals("Namespace"))
                        .filter(manifest -> !manifest.json()
                                .at("/metadata/namespace")
                                .asText()
                                .equals("otel-bi-" + overlay))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsAFault() {
        String faults = faults("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: x}
                spec: {template: {spec: {containers: [{name: c, readynessProbe: {}}]}}}
                """);

        assertTrue(faults.contains("readynessProbe"), faults);
    }

    @Test
    void aWordThatKubernetesDoesNotKnowIsAFault() {
        String faults = faults("""
                apiVersion: v1
                kind: Service
                metadata: {name: x}
                spec: {ports: [{port: 1, protocol: tcp}]}
                """);

        assertTrue(faults.contains("protocol must be one of"), faults);
    }

    @Test
    void aTypeThatKubernetesDoesNotKnowIsAFault() {
        String faults = faults("""
                apiVersion: apps/v1beta1
                kind: Deployment
                metadata: {name: x}
                """);

        assertTrue(faults.contains("know no type apps/v1beta1 Deployment"), faults);
    }

    private static String faults(String yaml) {
        return Schema.faults(Rendered.of(yaml)).toString();
    }
}
