package io.otelbi.local;

import io.otelbi.local.system.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of a run that its launcher left behind, found by the ids that it wrote down. */
final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** A process that was written down and still is what it was. */
    record Running(String name, ProcessHandle process) {}

    static List<Running> of(Home home) throws IOException {
        if (!Files.exists(home.processes())) {
            return List.of();
        }
        return Files.readAllLines(home.processes()).stream()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(process -> isOurs(process, home))
                        .map(process -> new Running(parts[1], process))
                        .stream())
                .toList();
    }

    static void end(Home home) throws IOException {
        for (Running running : of(home)) {
            end(running.process());
        }
        Files.deleteIfExists(home.processes());
    }

    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A process id may have been given to somebody else meanwhile, so the command line must speak of this project.
    private static boolean isOurs(ProcessHandle process, Home home) {
        Optional<String> command = process.info().commandLine();
        return process.isAlive()
                && command.map(line -> line.contains(home.project().toString())
                                || line.contains(home.state().toString())
                                || line.contains("postgres"))
                        .orElse(false);
    }
}
