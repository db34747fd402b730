package io.otelbi.openshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of the project. */
final class Project {

    private static final Path ROOT = Path.of(System.getProperty("bi.project", ".."));

    private Project() {}

    static Path path(String relative) {
        return ROOT.resolve(relative).toAbsolutePath().normalize();
    }

    static String text(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + relative, e);
        }
    }

    /** All text files below a folder, one after the other. */
    static String texts(String folder) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|xml|properties)"))
                    .map(file -> text(
                            ROOT.toAbsolutePath().normalize().relativize(file).toString()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + folder, e);
        }
    }
}
