package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An overlay of somebody who brings model files, as the manual says. */
class WarehouseModelsTest {

    private static final String NAME = "warehouse-models";
    private static final List<String> FILES = List.of("wideworldimporters.yaml", "wideworldimporters.roles.yaml");
    private static final int LARGEST_CONFIG_MAP = 1024 * 1024;

    private static Rendered with(String overlay) throws IOException {
        Path folder = Files.createDirectories(Project.path("openshift/target/" + NAME + "/" + overlay));
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), model(file));
        }
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: otel-bi-%s
                resources:
                  - ../../../overlays/%s
                components:
                  - ../../../components/warehouse-models
                configMapGenerator:
                  - name: warehouse-models
                    options:
                      disableNameSuffixHash: true
                    files:
                      - wideworldimporters.yaml
                      - wideworldimporters.roles.yaml
                """.formatted(overlay, overlay));
        return Rendered.of(Kustomize.text(folder));
    }

    private static String model(String file) {
        return Project.text("liberty-config/shared/warehouses/" + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "kubernetes", "operator"})
    void theFilesLieInAConfigMapThatKeepsItsName(String overlay) throws IOException {
        Rendered rendered = with(overlay);

        assertEquals(
                Set.copyOf(FILES), rendered.configuration(NAME).keySet(), "a name with a hash would need new pods");
        FILES.forEach(
                file -> assertEquals(model(file), rendered.configuration(NAME).get(file)));
        assertEquals(
                "otel-bi-" + overlay,
                rendered.the("ConfigMap", NAME).json().at("/metadata/namespace").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "kubernetes"})
    void itIsMountedAsAFolderToReadAndNamedByItsVariable(String overlay) throws IOException {
        Rendered rendered = with(overlay);
        Manifest service = rendered.the("Deployment", "bi-query");

        isMounted(service.pod().at("/containers/0"), service.pod().path("volumes"));
        assertEquals(Set.of(), Schema.faults(rendered));
    }

    @Test
    void theOperatorMountsItTheSameWay() throws IOException {
        JsonNode application =
                with("operator").the("OpenLibertyApplication", "bi-query").spec();

        isMounted(application, application.path("volumes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "kubernetes", "operator"})
    void nothingElseComesOrGoes(String overlay) throws IOException {
        Set<String> before = names(Kustomize.overlay(overlay));
        before.add("ConfigMap/" + NAME);

        assertEquals(before, names(with(overlay)));
    }

    @Test
    void theManualTellsOfTheSecretAndOfTheComponent() {
        String manual = Project.text("docs/operations.md");

        assertTrue(manual.lines().anyMatch(line -> line.startsWith("| `warehouse-connections` |")));
        assertTrue(manual.contains("components/warehouse-models"));
    }

    @Test
    void theModelsOfTheProjectWouldFitIntoOneConfigMap() throws IOException {
        try (var files = Files.list(Project.path("liberty-config/shared/warehouses"))) {
            long size = files.mapToLong(file -> file.toFile().length()).sum();
            assertTrue(size > 0 && size < LARGEST_CONFIG_MAP, () -> size + " bytes");
        }
    }

    private static Set<String> names(Rendered rendered) {
        return rendered.manifests().stream().map(Manifest::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode mount(JsonNode container) {
        return Manifest.stream(container.path("volumeMounts"))
                .filter(mount -> mount.path("name").asText().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    /** A file that is mounted by a subPath never changes. */
    private static void isMounted(JsonNode container, JsonNode volumes) {
        assertTrue(mount(container).path("readOnly").asBoolean());
        assertFalse(mount(container).has("subPath"));
        assertEquals(
                mount(container).path("mountPath").asText(),
                Manifest.stream(container.path("env"))
                        .filter(variable -> variable.path("name").asText().equals("WAREHOUSE_MODELS"))
                        .map(variable -> variable.path("value").asText())
                        .collect(Collectors.joining()));
        assertEquals(
                NAME,
                Manifest.stream(volumes)
                        .filter(volume -> volume.path("name").asText().equals(NAME))
                        .map(volume -> volume.at("/configMap/name").asText())
                        .collect(Collectors.joining()));
        assertTrue(Manifest.stream(container.path("envFrom"))
                .anyMatch(source -> source.at("/secretRef/name").asText().equals("warehouse-connections")));
    }
}
