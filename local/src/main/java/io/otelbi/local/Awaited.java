package io.otelbi.local;

import io.otelbi.local.system.AwaitedPart;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.EnvironmentFile;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Services;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The services of a run that a developer starts: how, and whether they are there. */
final class Awaited {

    private final List<AwaitedPart> parts;
    private final PrintWriter out;
    private final Set<AwaitedPart> present = new HashSet<>();

    Awaited(BiSystem system, PrintWriter out) {
        this(
                system.parts().stream()
                        .filter(AwaitedPart.class::isInstance)
                        .map(AwaitedPart.class::cast)
                        .toList(),
                out);
    }

    Awaited(List<AwaitedPart> parts, PrintWriter out) {
        this.parts = List.copyOf(parts);
        this.out = out;
    }

    /** What is wrong with names that a person gave, in one sentence. */
    static Optional<String> wrong(Collection<String> names) {
        return names.stream()
                .filter(name -> !Services.NAMES.contains(name))
                .findFirst()
                .map(name -> "There is no service '" + name + "'; --without takes one of "
                        + String.join(", ", Services.NAMES) + ".");
    }

    /**
     * Says how each of them is started in a terminal of its own.
     *
     * @param maven the command that runs Maven
     */
    void explain(Home home, String maven) {
        for (AwaitedPart part : parts) {
            out.println();
            out.printf("%s is yours to start, in another terminal:%n", part.name());
            command(home, part, maven).forEach(line -> out.println("  " + line));
            out.printf("  Its variables are in %s; it is awaited on port %d.%n", part.environmentFile(), part.port());
        }
    }

    /** Tells of those that have come or gone since the last time. */
    void look() throws InterruptedException {
        for (AwaitedPart part : parts) {
            boolean ready = part.isReady();
            if (ready && present.add(part)) {
                out.printf("%s has come: it answers on port %d.%n", part.name(), part.port());
            }
            if (!ready && present.remove(part)) {
                out.printf("%s has gone; it is awaited on port %d.%n", part.name(), part.port());
            }
        }
    }

    // The phase before the goal lets Maven find the classes of platform's tests.
    private static List<String> command(Home home, AwaitedPart part, String maven) {
        Path project = home.project();
        Path file = part.environmentFile();
        String variables = file.startsWith(project) ? "./" + project.relativize(file) : file.toString();
        String dashboard = part.name().equals("gateway") ? " -Dskip.frontend" : "";
        return List.of(
                "cd " + EnvironmentFile.quoted(project.toString()),
                "( set -a; . " + EnvironmentFile.quoted(variables) + "; exec " + maven
                        + " test-compile liberty:dev -pl " + part.name() + "-war -am" + dashboard + " )");
    }
}
