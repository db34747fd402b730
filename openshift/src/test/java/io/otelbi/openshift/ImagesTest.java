package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImagesTest {

    private static final Set<String> EVERYWHERE =
            Set.of("analytics", "api-gateway", "bi-query", "operations", "persistence");
    private static final Set<String> OURS_INSIDE = Set.of("identity", "warehouse");
    private static final Set<String> OF_OTHERS_INSIDE =
            Set.of("docker.io/grafana/alloy", "quay.io/sclorg/postgresql-16-c9s");
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void anImageThatNobodySetCannotBePulled(String overlay) {
        assertEquals(named(overlay, ":not-set"), images(Kustomize.overlay(overlay)));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void aDigestThatIsSetReachesEveryContainer(String overlay, @TempDir Path copy) throws IOException {
        Path root = Project.path(".");
        for (String folder : List.of("openshift", "deploy")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(ImagesTest::ofKustomize)
                        .toList()) {
                    Path target = copy.resolve(root.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, Files.readString(file).replace("newTag: not-set", "digest: " + DIGEST));
                }
            }
        }

        Rendered rendered =
                Rendered.of(Kustomize.text(copy.resolve("openshift/overlays").resolve(overlay)));

        assertEquals(named(overlay, "@" + DIGEST), images(rendered));
    }

    private static boolean ofKustomize(Path file) {
        return file.toString().matches(".*/(openshift/(base|components|overlays)|deploy)/.*");
    }

    private static Set<String> named(String overlay, String version) {
        Stream<String> ours = EVERYWHERE.stream();
        Stream<String> others = Stream.empty();
        if (Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)) {
            ours = Stream.concat(ours, OURS_INSIDE.stream());
            others = OF_OTHERS_INSIDE.stream();
        }
        return Stream.concat(ours.map(image -> "registry.example.com/otel-bi/" + image), others)
                .map(image -> image + version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> images(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> workload.containers().stream())
                .map(container -> container.path("image").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
