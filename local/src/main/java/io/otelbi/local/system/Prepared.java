package io.otelbi.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a rehearsed start left for the first start of every state: what Liberty remembers of each server (its
 * {@code workarea}), the classes that it loads as an archive for the JVM, and the sample warehouses.
 *
 * @param folder where it lies, beside Liberty itself
 */
record Prepared(Path folder) {

    private static final String WORKAREA = "workarea";

    static Prepared in(Path project) {
        return new Prepared(project.resolve(".liberty/prepared"));
    }

    /** What Liberty remembers of a server, when its application is still the same. */
    Optional<Path> workarea(String server, Path application) throws IOException {
        Path version = folder.resolve(server).resolve("application");
        boolean same = Files.exists(version) && Files.readString(version).equals(version(application));
        return same ? Optional.of(folder.resolve(server).resolve(WORKAREA)) : Optional.empty();
    }

    /** The classes of a server; the JVM itself sees whether they still fit, and reads the others from where they are. */
    Optional<Path> classes(String server) {
        return Optional.of(archive(server)).filter(Files::exists);
    }

    /** Where a JVM that is told to shall leave the classes of a server. */
    Path archive(String server) {
        return folder.resolve(server).resolve("classes.jsa");
    }

    /** Keeps what Liberty remembers of a server that has stopped. */
    void keep(String server, Path application, Path servers) throws IOException {
        Path own = folder.resolve(server);
        Folders.delete(own.resolve(WORKAREA));
        Folders.copy(servers.resolve(WORKAREA), own.resolve(WORKAREA));
        Files.writeString(own.resolve("application"), version(application));
    }

    /** A sample warehouse, without an ending. */
    Path sample(String schema) {
        return folder.resolve("warehouse").resolve(schema).resolve("sample");
    }

    /** Where the password of the sample warehouses' owner stands. */
    Path password() {
        return folder.resolve("warehouse").resolve("password");
    }

    private static String version(Path application) throws IOException {
        return Files.isDirectory(application)
                ? "static pages"
                : Files.size(application) + " bytes of " + Files.getLastModifiedTime(application);
    }
}
