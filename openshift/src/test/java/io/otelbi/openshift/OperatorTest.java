package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The overlay for the Open Liberty operator: what the operator makes must be what the overlay prod has without it. */
class OperatorTest {

    private static final Rendered OPERATOR = Kustomize.overlay("operator");
    private static final Rendered PROD = Kustomize.overlay("prod");
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    @Test
    void everyObjectIsOneThatKubernetesOrTheOperatorKnows() {
        assertEquals(Set.of(), Schema.faults(OPERATOR));
        assertEquals(
                OPERATOR.manifests().size(),
                OPERATOR.manifests().stream().map(Manifest::toString).distinct().count());
        OPERATOR.manifests().stream()
                .filter(manifest -> !manifest.kind().equals("Namespace"))
                .forEach(manifest -> assertEquals(
                        "otel-bi-operator",
                        manifest.json().at("/metadata/namespace").asText(),
                        manifest.toString()));
    }

    @Test
    void theOperatorAloneMakesPodsOfServices() {
        assertEquals(0, OPERATOR.services().count());
        assertEquals(0, OPERATOR.all("Service", "HorizontalPodAutoscaler").count());
        assertEquals(
                Stream.of(LibertyImage.values()).map(LibertyImage::image).collect(Collectors.toSet()),
                OPERATOR.all("OpenLibertyApplication").map(Manifest::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void aPodHasTheEnvironmentThatItHasWithoutTheOperator(LibertyImage image) {
        JsonNode container = prod(image).at(CONTAINER);

        // The operator knows nothing that happens before a stop, so nobody would make that file.
        assertEquals(
                Manifest.stream(container.path("env"))
                        .filter(variable -> !variable.path("name").asText().equals("DRAIN_FILE"))
                        .toList(),
                Manifest.stream(of(image).path("env")).toList());
        assertEquals(maps(container.path("envFrom")), maps(of(image).path("envFrom")));
    }

    @ParameterizedTest
    @EnumSource
    void aPodSeesAndWritesWhatItSeesAndWritesWithoutTheOperator(LibertyImage image) {
        Set<String> mounts = texts(prod(image).at(CONTAINER + "/volumeMounts"));
        Set<String> ours = texts(of(image).path("volumeMounts"));
        if (image == LibertyImage.API_GATEWAY) {
            ours.add("{\"mountPath\":\""
                    + of(image).at("/statefulSet/storage/mountPath").asText() + "\",\"name\":\"audit-queue\"}");
            assertEquals(
                    prod(image)
                            .at("/spec/volumeClaimTemplates/0/spec/resources/requests/storage")
                            .asText(),
                    of(image).at("/statefulSet/storage/size").asText());
        }

        assertEquals(mounts, ours);
        assertEquals(
                texts(prod(image).at("/spec/template/spec/volumes")),
                texts(of(image).path("volumes")));
    }

    @ParameterizedTest
    @EnumSource
    void aPodIsHardenedAndBoundedAsItIsWithoutTheOperator(LibertyImage image) {
        JsonNode own = of(image);

        assertEquals(hardened(prod(image).at(CONTAINER + "/securityContext")), own.path("securityContext"));
        assertEquals(prod(image).at(CONTAINER + "/resources"), own.path("resources"));
        assertEquals(
                prod(image).at("/spec/template/spec/topologySpreadConstraints"),
                own.at("/topologySpreadConstraints/constraints"));
        assertEquals(
                prod(image).at("/spec/template/spec/serviceAccountName").asText(),
                own.at("/serviceAccount/name").asText());
        assertFalse(own.at("/serviceAccount/mountToken").asBoolean(true));
        assertTrue(own.path("disableServiceLinks").asBoolean());
        ArrayNode starts = JsonNodeFactory.instance.arrayNode();
        Manifest.stream(prod(image).at("/spec/template/spec/initContainers")).forEach(container -> {
            ObjectNode start = container.deepCopy();
            start.set("securityContext", hardened(container.path("securityContext")));
            starts.add(start);
        });
        assertEquals(
                starts, own.has("initContainers") ? own.path("initContainers") : JsonNodeFactory.instance.arrayNode());
    }

    @ParameterizedTest
    @EnumSource
    void aPodIsProbedAndScaledAsItIsWithoutTheOperator(LibertyImage image) {
        JsonNode own = of(image);
        int port = own.at("/service/port").asInt();
        Map.of("startup", "startupProbe", "readiness", "readinessProbe", "liveness", "livenessProbe")
                .forEach((here, there) -> {
                    ObjectNode probe = prod(image).at(CONTAINER + "/" + there).deepCopy();
                    ((ObjectNode) probe.path("httpGet")).put("port", port).put("scheme", "HTTP");
                    assertEquals(probe, own.at("/probes/" + here), here);
                });
        JsonNode scaler = PROD.the("HorizontalPodAutoscaler", image.image()).spec();
        assertEquals(scaler.path("minReplicas"), own.at("/autoscaling/minReplicas"));
        assertEquals(scaler.path("maxReplicas"), own.at("/autoscaling/maxReplicas"));
        assertEquals(scaler.path("behavior"), own.at("/autoscaling/behavior"));
        assertEquals(
                scaler.at("/metrics/0/resource/target/averageUtilization"),
                own.at("/autoscaling/targetCPUUtilizationPercentage"));
    }

    @ParameterizedTest
    @EnumSource
    void theServiceHasTheNameAndThePortsThatOthersCall(LibertyImage image) {
        Manifest service = PROD.the("Service", image.image());
        JsonNode own = of(image).path("service");
        List<String> ports = Stream.concat(
                        Stream.of(own.path("portName").asText() + " "
                                + own.path("port").asText()),
                        Manifest.stream(own.path("ports"))
                                .map(port -> port.path("name").asText() + " "
                                        + port.path("port").asText()))
                .sorted()
                .toList();

        assertEquals(
                Manifest.stream(service.spec().path("ports"))
                        .map(port -> port.path("name").asText() + " "
                                + port.path("port").asText())
                        .sorted()
                        .toList(),
                ports);
        assertEquals(
                Manifest.texts(service.json().at("/metadata/annotations")), Manifest.texts(own.path("annotations")));
    }

    @Test
    void nothingButWhatWeSayLetsRequestsInOrHoldsAKey() {
        OPERATOR.all("OpenLibertyApplication").forEach(application -> {
            assertTrue(application.spec().at("/networkPolicy/disable").asBoolean(), application.toString());
            assertFalse(application.spec().path("expose").asBoolean(true), application.toString());
            // The certificates that the operator would manage are mounted where only the base's own entry point reads
            // them.
            assertFalse(application.spec().path("manageTLS").asBoolean(true), application.toString());
        });
    }

    @Test
    void policiesAndBudgetsTakeThePodsThatTheOperatorMakes() {
        List<Manifest> pods =
                OPERATOR.all("OpenLibertyApplication").map(OperatorTest::made).toList();
        Rendered made = new Rendered(
                Stream.concat(OPERATOR.manifests().stream(), pods.stream()).toList());

        assertEquals(new Edges(PROD).out(), new Edges(made).out());
        assertEquals(new Edges(PROD).in(), new Edges(made).in());
        assertEquals(new Edges(PROD).denied("Ingress"), new Edges(made).denied("Ingress"));
        assertEquals(new Edges(PROD).denied("Egress"), new Edges(made).denied("Egress"));
        assertEquals(
                Set.copyOf(pods),
                OPERATOR.all("PodDisruptionBudget")
                        .flatMap(budget -> made.selected(budget.spec().path("selector")).stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void imagesAreSetAsInTheOtherOverlays() {
        OPERATOR.all("OpenLibertyApplication")
                .forEach(application -> assertEquals(
                        "registry.example.com/otel-bi/" + application.name() + ":not-set",
                        application.spec().path("applicationImage").asText()));
    }

    @Test
    void aFieldThatTheOperatorDoesNotKnowIsAFault() {
        Set<String> faults = Schema.faults(Rendered.of("""
                apiVersion: apps.openliberty.io/v1
                kind: OpenLibertyApplication
                metadata: {name: x}
                spec: {applicationImage: a, readinessProbe: {}, probes: {readiness: {httpGet: {prt: 1}}}, expose: "yes"}
                """));

        assertTrue(faults.contains("OpenLibertyApplication/x: .spec.readinessProbe is not known"), faults.toString());
        assertTrue(faults.contains("OpenLibertyApplication/x: .spec.expose must be truth"), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("\"prt\"")), faults.toString());
    }

    private static JsonNode of(LibertyImage image) {
        return OPERATOR.the("OpenLibertyApplication", image.image()).spec();
    }

    private static JsonNode prod(LibertyImage image) {
        return PROD.services()
                .filter(service -> service.name().equals(image.image()))
                .findFirst()
                .orElseThrow()
                .json();
    }

    // The operator has no settings of a pod, so a container says itself what the pod says elsewhere.
    private static JsonNode hardened(JsonNode securityContext) {
        ObjectNode hardened = securityContext.deepCopy();
        hardened.putObject("seccompProfile").put("type", "RuntimeDefault");
        return hardened;
    }

    /** The pods as the operator labels them: with the labels of the resource, over its own. */
    private static Manifest made(Manifest application) {
        ObjectNode workload = JsonNodeFactory.instance.objectNode();
        workload.put("kind", "Deployment");
        workload.putObject("metadata").put("name", application.name());
        workload.putObject("spec")
                .putObject("template")
                .putObject("metadata")
                .set("labels", application.json().at("/metadata/labels"));
        return new Manifest(workload);
    }

    private static List<String> maps(JsonNode sources) {
        return Manifest.stream(sources)
                .map(source -> withoutHash(source.at("/configMapRef/name").asText()))
                .toList();
    }

    private static Set<String> texts(JsonNode list) {
        return Manifest.stream(list)
                .map(one -> one.toString().replaceAll("(\"name\":\"[a-z-]+)-[a-z0-9]{10}\"", "$1\""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutHash(String name) {
        return name.replaceAll("-[a-z0-9]{10}$", "");
    }
}
