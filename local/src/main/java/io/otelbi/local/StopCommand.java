package io.otelbi.local;

import io.otelbi.local.system.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a run from another terminal. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops what ./bi run started.")
final class StopCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException {
        Home home = place.home();
        Path launcher = home.state().resolve("launcher");
        if (Files.exists(launcher)) {
            ProcessHandle.of(Long.parseLong(Files.readString(launcher).strip())).ifPresent(Leftovers::end);
            Files.deleteIfExists(launcher);
        }
        Leftovers.end(home);
        System.out.println("Nothing runs any more.");
        return 0;
    }
}
