package io.otelbi.local.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code server.env} of a service, which Liberty's own start script would read. */
final class ServerEnv {

    /** The name of the file, beside {@code server.xml}. */
    static final String NAME = "server.env";

    private ServerEnv() {}

    /**
     * A command that runs with the variables of a file beside those that it inherits. The shell becomes the command, so that
     * its process id stays the server's.
     */
    static List<String> before(Path file, List<String> command) {
        if (!Files.exists(file)) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("/bin/sh", "-c", "set -a; . \"$0\"; set +a; exec \"$@\"", file.toString()));
        all.addAll(command);
        return all;
    }
}
