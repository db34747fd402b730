package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HardeningTest {

    private static final String OF_CONTAINER =
            "{\"allowPrivilegeEscalation\":false,\"capabilities\":{\"drop\":[\"ALL\"]},"
                    + "\"privileged\":false,\"readOnlyRootFilesystem\":true,\"runAsNonRoot\":true}";

    private static final Pattern DRAIN = Pattern.compile(
            "\\[\"/bin/sh\",\"-c\",\"touch (/tmp/[a-z]+) && sleep ([0-9]+) && for _ in \\$\\(seq ([0-9]+)\\); do"
                    + " \\[ -e \\1\\.done \\] && break; sleep 1; done\"]");

    private static final Map<String, String> LIBERTY_FOLDERS = Map.of(
            "api-gateway", "gateway", "bi-query", "bi-query", "analytics", "analytics", "persistence", "persistence");

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyContainerMayDoNothingButRun(String overlay) {
        Kustomize.overlay(overlay)
                .workloads()
                .forEach(workload -> workload.containers()
                        .forEach(container -> assertEquals(
                                OF_CONTAINER, container.path("securityContext").toString(), workload.toString())));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyPodRunsAsAnyUserAndSeesNothingOfNodeOrCluster(String overlay) {
        Kustomize.overlay(overlay).workloads().forEach(workload -> {
            JsonNode pod = workload.pod();
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), workload.toString());
            assertEquals(
                    "RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText(),
                    workload.toString());
            assertFalse(pod.at("/securityContext").has("runAsUser"), workload.toString());
            assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), workload.toString());
            assertFalse(pod.path("enableServiceLinks").asBoolean(true), workload.toString());
            Stream.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")
                    .forEach(field -> assertFalse(pod.has(field), workload + " " + field));
        });
        Kustomize.overlay(overlay)
                .all("ServiceAccount")
                .forEach(account -> assertFalse(
                        account.json().path("automountServiceAccountToken").asBoolean(true), account.toString()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void onlyOpenShiftChoosesTheGroupOfVolumes(String overlay) {
        boolean asks = Overlays.WITH_INGRESS.contains(overlay);

        Kustomize.overlay(overlay)
                .all("Deployment", "StatefulSet", "CronJob")
                .filter(workload ->
                        !workload.kind().equals("CronJob") || workload.name().equals("backup"))
                .forEach(workload ->
                        assertEquals(asks, workload.pod().at("/securityContext").has("fsGroup"), workload.toString()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void nothingIsWritableButBoundedVolumesTheQueueAndBackups(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        rendered.workloads()
                .forEach(workload -> Manifest.stream(workload.pod().path("volumes"))
                        .forEach(volume -> {
                            boolean bounded = volume.at("/emptyDir/sizeLimit").isTextual();
                            boolean readOnly = volume.has("secret") || volume.has("configMap");
                            boolean ofBackups = workload.name().equals("backup")
                                    && rendered.has(
                                            "PersistentVolumeClaim",
                                            volume.at("/persistentVolumeClaim/claimName")
                                                    .asText());
                            assertTrue(bounded || readOnly || ofBackups, workload + " " + volume);
                        }));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyContainerSaysWhatItNeedsAndWhereItEnds(String overlay) {
        Kustomize.overlay(overlay)
                .workloads()
                .forEach(workload -> workload.containers()
                        .forEach(container -> Stream.of(
                                        "/resources/requests/cpu",
                                        "/resources/requests/memory",
                                        "/resources/limits/cpu",
                                        "/resources/limits/memory")
                                .forEach(line -> assertTrue(container.at(line).isTextual(), workload + " " + line))));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyServiceIsProbedAtTheAddressesOfMicroProfileHealth(String overlay) {
        assertTrue(Project.text("liberty-config/shared/base.xml").contains("<feature>mpHealth</feature>"));
        Map<String, String> probes = Map.of(
                "startupProbe", "/health/started", "readinessProbe", "/health/ready", "livenessProbe", "/health/live");

        Kustomize.overlay(overlay).services().forEach(workload -> {
            JsonNode container = workload.pod().at("/containers/0");
            probes.forEach((probe, path) -> {
                assertEquals(path, container.at("/" + probe + "/httpGet/path").asText());
                assertEquals("http", container.at("/" + probe + "/httpGet/port").asText());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyServiceSaysThatItDrainsBeforeItIsStopped(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.services().forEach(workload -> {
            String file = Environment.of(rendered, workload).getOrDefault("DRAIN_FILE", "");
            String command = workload.pod()
                    .at("/containers/0/lifecycle/preStop/exec/command")
                    .toString();
            Matcher drain = DRAIN.matcher(command);
            assertTrue(drain.matches(), workload + " " + command);
            assertEquals(file, drain.group(1), workload.toString());
            assertTrue(
                    Manifest.stream(workload.pod().at("/containers/0/volumeMounts"))
                            .anyMatch(mount ->
                                    file.startsWith(mount.path("mountPath").asText() + "/")
                                            && !mount.path("readOnly").asBoolean()),
                    workload + " can write " + file);
            int longest = Integer.parseInt(drain.group(2)) + Integer.parseInt(drain.group(3));
            assertTrue(
                    workload.pod().path("terminationGracePeriodSeconds").asInt() >= longest + 10,
                    workload + " has time to stop after its preStop");
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everythingThatStaysIsProbed(String overlay) {
        Kustomize.overlay(overlay)
                .all("Deployment", "StatefulSet")
                .forEach(workload -> Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                        .forEach(probe ->
                                assertTrue(workload.pod().at("/containers/0").has(probe), workload + " " + probe)));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyServiceListensWhereItsServerXmlSays(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        LIBERTY_FOLDERS.forEach((name, folder) -> {
            Manifest workload = rendered.all("Deployment", "StatefulSet")
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            String port = Ports.of(workload).get("http");
            assertTrue(
                    Project.text("liberty-config/" + folder + "/server.xml")
                            .contains("<variable name=\"HTTP_PORT\" defaultValue=\"" + port + "\"/>"),
                    name + " " + port);
        });
        if (Overlays.WITH_ROUTE.contains(overlay)) {
            assertTrue(Project.text("openshift/components/route/https.xml").contains("httpsPort=\"8443\""));
            assertEquals(
                    "8443", Ports.of(rendered.the("StatefulSet", "api-gateway")).get("https"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void theNamespaceEnforcesThePodSecurityStandard(String overlay) {
        Map<String, String> labels = Manifest.texts(Kustomize.overlay(overlay)
                .the("Namespace", "otel-bi-" + overlay)
                .json()
                .at("/metadata/labels"));

        assertEquals("restricted", labels.get("pod-security.kubernetes.io/enforce"));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void noSecretStandsInTheManifests(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Set<String> literal = Stream.concat(
                        rendered.all("ConfigMap")
                                .flatMap(map -> Manifest.texts(map.json().path("data")).entrySet().stream())
                                .filter(variable -> !variable.getKey().matches(".*\\.(xml|sh|conf|alloy)")),
                        rendered.workloads()
                                .flatMap(workload -> workload.containers().stream())
                                .flatMap(container -> Manifest.stream(container.path("env")))
                                .filter(variable -> variable.has("value"))
                                .map(variable -> Map.entry(
                                        variable.path("name").asText(),
                                        variable.path("value").asText())))
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|KEYS?|KEYS_PREVIOUS|TOKEN|HEADERS).*")
                        && !Set.of("AUDIT_KEY_ID", "OPERATIONS_TOKEN_URL").contains(variable.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertEquals(Set.of(), literal);
        assertEquals(0, rendered.all("Secret").count());
        rendered.all("ConfigMap")
                .flatMap(map -> Manifest.texts(map.json().path("data")).values().stream())
                .forEach(text -> assertFalse(
                        text.matches("(?s).*password=\"(?!\\$\\{)[^\"]*\".*|.*-----BEGIN [A-Z ]+-----\\s.*"), text));
    }
}
