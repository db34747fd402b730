package io.otelbi.local;

import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Folders;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the system once, so that every first start after it is quicker; a part of {@code ./bi build}. */
@Command(name = "prepare", hidden = true, description = "Rehearses a start.")
final class PrepareCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home rehearsal = new Home(place.home().project(), place.home().project().resolve(".liberty/rehearsal"));
        Folders.delete(rehearsal.state());
        rehearsal.logToFile();
        try (BiSystem system = new BiSystem(rehearsal, Options.on(Ports.free(), Map.of()), OUT::println)) {
            system.rehearse();
        }
        Folders.delete(rehearsal.state());
        return 0;
    }
}
