package io.otelbi.local;

import io.otelbi.local.system.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows what runs and where.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException {
        Home home = place.home();
        List<Leftovers.Running> running = Leftovers.of(home);
        if (running.isEmpty()) {
            System.out.println("Nothing runs. Start it with ./bi run.");
            return 3;
        }
        Path url = home.state().resolve("url");
        System.out.println(Files.exists(url) ? Files.readString(url) : "starting");
        running.forEach(one ->
                System.out.printf("  %-12s pid %d%n", one.name(), one.process().pid()));
        System.out.println("  logs         " + home.logs());
        return 0;
    }
}
