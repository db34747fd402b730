package io.otelbi.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes folders. */
public final class Folders {

    private Folders() {}

    /** Copies a file or a folder with all that it holds over what is there; times and rights are kept. */
    static void copy(Path from, Path to) throws IOException {
        for (Path source : all(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Deletes a folder with all that it holds; nothing happens where there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path one : all(folder).reversed()) {
                Files.delete(one);
            }
        }
    }

    /** A folder before what it holds. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
