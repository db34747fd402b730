package io.otelbi.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/configuration.md. */
final class Documented {

    /** The four services. */
    static final List<String> SERVICES = List.of("gateway", "bi-query", "analytics", "persistence");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]*)`");

    private Documented() {}

    static Path project() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** The names of the variables of a service, with those of all. */
    static List<String> of(String service) throws IOException {
        return Stream.concat(section("All services").stream(), section(service).stream())
                .toList();
    }

    private static List<String> section(String title) throws IOException {
        List<String> lines = Files.readAllLines(project().resolve("docs/configuration.md")).stream()
                .dropWhile(line -> !line.equals("## " + title))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("docs/configuration.md has no variables under '" + title + "'.");
        }
        return lines.stream()
                .flatMap(line ->
                        NAME.matcher(line.split(" \\| ", 2)[0]).results().map(found -> found.group(1)))
                .toList();
    }
}
