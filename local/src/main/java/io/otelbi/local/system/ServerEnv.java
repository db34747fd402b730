package io.otelbi.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code server.env} of a service, which Liberty's own start script would read. */
final class ServerEnv {

    /** The name of the file, beside {@code server.xml}. */
    static final String NAME = "server.env";

    private static final Pattern LINE = Pattern.compile("#?([A-Z][A-Z0-9_]*)=.*");

    private ServerEnv() {}

    /** The names of the variables that a file lists, set or not. */
    static Set<String> names(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

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
