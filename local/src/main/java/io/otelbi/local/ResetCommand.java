package io.otelbi.local;

import io.otelbi.local.system.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes what runs have kept. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = "Deletes all data, logs and secrets of runs.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Home home = place.home();
        if (!Leftovers.of(home).isEmpty()) {
            System.out.println("The system runs; stop it first with ./bi stop.");
            return 1;
        }
        if (!yes && !confirmed(home)) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        delete(home.state());
        System.out.println("Deleted " + home.state() + ".");
        return 0;
    }

    private static boolean confirmed(Home home) throws IOException {
        System.out.print("Delete " + home.state() + " with all audit records, warehouses and secrets? [y/N] ");
        System.out.flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String answer = in.readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
