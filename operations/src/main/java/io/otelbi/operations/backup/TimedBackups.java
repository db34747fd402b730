package io.otelbi.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The backups in a folder that were named by their time; whatever else lies there is left alone.
 *
 * @param files the newest first
 */
record TimedBackups(List<Path> files) {

    /** The name of a backup, as a pattern of {@link java.time.format.DateTimeFormatter} in UTC. */
    static final String PATTERN = "'otel-bi-'uuuuMMdd'T'HHmmss'Z.zip'";

    private static final String NAME = "otel-bi-\\d{8}T\\d{6}Z\\.zip";

    TimedBackups {
        files = List.copyOf(files);
    }

    static TimedBackups in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new TimedBackups(
                    all.filter(file -> file.getFileName().toString().matches(NAME))
                            .sorted(Comparator.comparing(
                                            (Path file) -> file.getFileName().toString())
                                    .reversed())
                            .toList());
        }
    }

    /** Deletes all but the newest, and tells which. */
    List<Path> deleteAllBut(int newest) throws IOException {
        List<Path> deleted = new ArrayList<>(files.subList(Math.min(newest, files.size()), files.size()));
        for (Path file : deleted) {
            Files.delete(file);
        }
        return deleted;
    }
}
