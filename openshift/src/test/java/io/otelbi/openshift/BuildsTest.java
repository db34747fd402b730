package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How images are made in a cluster: OpenShift's builds, and the pipeline that starts them. */
class BuildsTest {

    private static final Set<String> IMAGES = Stream.concat(
                    Stream.of(LibertyImage.values()).map(LibertyImage::image), Stream.of("operations"))
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> FOR_DEMONSTRATIONS = Set.of("identity", "warehouse");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\(params\\.([a-z]+)\\)");
    private static final String OF_STEP =
            "{\"allowPrivilegeEscalation\":false,\"capabilities\":{\"drop\":[\"ALL\"]},\"privileged\":false,"
                    + "\"readOnlyRootFilesystem\":true,\"runAsNonRoot\":true,\"seccompProfile\":{\"type\":\"RuntimeDefault\"}}";

    @ParameterizedTest
    @ValueSource(strings = {"builds", "pipeline"})
    void everyObjectIsOneThatItsPlatformKnows(String folder) {
        Rendered rendered = Kustomize.folder(folder);

        assertEquals(Set.of(), Schema.faults(rendered));
        assertEquals(
                Set.of("otel-bi-build"),
                rendered.manifests().stream()
                        .map(manifest -> manifest.kind().equals("Namespace")
                                ? manifest.name()
                                : manifest.json().at("/metadata/namespace").asText())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyImageHasABuildAndAStream() {
        Rendered builds = Kustomize.folder("builds");

        Set<String> all = new TreeSet<>(IMAGES);
        all.addAll(FOR_DEMONSTRATIONS);
        assertEquals(all, names(builds.all("BuildConfig")));
        assertEquals(all, names(builds.all("ImageStream")));
        builds.all("BuildConfig").forEach(build -> {
            assertEquals(
                    build.name() + ":built", build.spec().at("/output/to/name").asText());
            assertEquals(
                    "Containerfile",
                    build.spec().at("/strategy/dockerStrategy/dockerfilePath").asText());
            assertEquals("Binary", build.spec().at("/source/type").asText());
            assertTrue(build.spec().path("triggers").isEmpty(), build.toString());
            assertTrue(build.spec().at("/resources/limits/memory").isTextual(), build.toString());
        });
    }

    @Test
    void whatABuildStartsFromIsSaidWhenItIsStarted() {
        Kustomize.folder("builds")
                .all("BuildConfig")
                .forEach(build -> assertEquals(
                        Set.of("dockerfilePath"),
                        build.spec().at("/strategy/dockerStrategy").properties().stream()
                                .map(field -> field.getKey())
                                .collect(Collectors.toSet()),
                        build.toString()));
        assertTrue(script("image").contains("--build-arg=BASE=\"$BASE\""));
    }

    @Test
    void thePipelineMakesEveryImageFromOneCheckout() {
        JsonNode pipeline =
                Kustomize.folder("pipeline").the("Pipeline", "images").spec();
        Set<String> images = Manifest.stream(pipeline.path("tasks"))
                .filter(task -> task.at("/taskRef/name").asText().equals("image"))
                .map(task -> parameter(task, "service"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(IMAGES, images);
        assertEquals(
                IMAGES,
                Manifest.stream(pipeline.path("results"))
                        .map(result -> result.path("name").asText())
                        .collect(Collectors.toCollection(TreeSet::new)));
        Manifest.stream(pipeline.path("tasks"))
                .filter(task -> task.at("/taskRef/name").asText().equals("image"))
                .forEach(task -> assertEquals("$(tasks.contexts.results.commit)", parameter(task, "commit")));
    }

    @Test
    void everyTaskGetsWhatItAsksForAndTheTaskIsThere() {
        Rendered rendered = Kustomize.folder("pipeline");
        JsonNode pipeline = rendered.the("Pipeline", "images").spec();
        Set<String> given = fieldNames(pipeline.path("params"));

        Manifest.stream(pipeline.path("tasks")).forEach(call -> {
            JsonNode task =
                    rendered.the("Task", call.at("/taskRef/name").asText()).spec();
            assertEquals(fieldNames(task.path("params")), fieldNames(call.path("params")), call.toString());
            assertEquals(fieldNames(task.path("workspaces")), fieldNames(call.path("workspaces")), call.toString());
            assertTrue(given.containsAll(parameters(call)), call.toString());
        });
        rendered.all("Task")
                .forEach(task -> assertTrue(
                        fieldNames(task.spec().path("params")).containsAll(parameters(task.spec())), task.toString()));
    }

    @Test
    void noImageOfThePipelineHasADefault() {
        Rendered rendered = Kustomize.folder("pipeline");

        rendered.all("Pipeline", "Task")
                .flatMap(one -> Manifest.stream(one.spec().path("params")))
                .forEach(parameter -> assertFalse(parameter.has("default"), parameter.toString()));
        rendered.all("Task")
                .flatMap(task -> Manifest.stream(task.spec().path("steps")))
                .forEach(step ->
                        assertTrue(step.path("image").asText().matches("\\$\\(params\\.[a-z]+\\)"), step.toString()));
    }

    @Test
    void everyStepMayDoNothingButRun() {
        Kustomize.folder("pipeline").all("Task").forEach(task -> {
            JsonNode template = task.spec().path("stepTemplate");
            assertEquals(OF_STEP, template.path("securityContext").toString(), task.toString());
            assertTrue(template.at("/computeResources/limits/memory").isTextual(), task.toString());
            Manifest.stream(task.spec().path("steps"))
                    .forEach(step -> assertFalse(step.has("securityContext"), step.toString()));
            // What a parameter says is never part of a script, where it could be more than a word.
            assertFalse(script(task.name()).contains("$(params."), task.toString());
        });
    }

    @Test
    void whoRunsThePipelineMayStartBuildsAndNoMore() {
        Rendered rendered = Kustomize.folder("pipeline");

        assertEquals(
                Set.of("get", "list", "watch", "create"),
                Manifest.stream(rendered.the("Role", "images").json().path("rules"))
                        .flatMap(rule -> Manifest.stream(rule.path("verbs")))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of("buildconfigs/instantiatebinary"),
                Manifest.stream(rendered.the("Role", "images").json().path("rules"))
                        .filter(rule -> rule.path("verbs").toString().contains("create"))
                        .flatMap(rule -> Manifest.stream(rule.path("resources")))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()));
        JsonNode binding = rendered.the("RoleBinding", "images").json();
        assertTrue(rendered.has("Role", binding.at("/roleRef/name").asText()));
        assertTrue(rendered.has("ServiceAccount", binding.at("/subjects/0/name").asText()));
    }

    @Test
    void aFieldThatTektonDoesNotKnowIsAFault() {
        Set<String> faults = Schema.faults(Rendered.of("""
                apiVersion: tekton.dev/v1
                kind: Task
                metadata: {name: x}
                spec: {step: [], steps: [{name: a, image: b, script: 3, env: [{nam: c}]}]}
                """));

        assertTrue(faults.contains("Task/x: .spec.step is not known"), faults.toString());
        assertTrue(faults.contains("Task/x: .spec.steps[].script must be text"), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("\"nam\"")), faults.toString());
    }

    private static String script(String task) {
        return Manifest.stream(
                        Kustomize.folder("pipeline").the("Task", task).spec().path("steps"))
                .map(step -> step.path("script").asText())
                .collect(Collectors.joining("\n"));
    }

    private static String parameter(JsonNode task, String name) {
        return Manifest.stream(task.path("params"))
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .map(parameter -> parameter.path("value").asText())
                .collect(Collectors.joining());
    }

    private static Set<String> parameters(JsonNode node) {
        return PARAMETER
                .matcher(node.toString())
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> fieldNames(JsonNode list) {
        return Manifest.stream(list).map(one -> one.path("name").asText()).collect(Collectors.toSet());
    }

    private static Set<String> names(Stream<Manifest> manifests) {
        return manifests.map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
