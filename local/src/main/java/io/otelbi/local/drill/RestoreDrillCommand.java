package io.otelbi.local.drill;

import io.otelbi.local.Place;
import io.otelbi.local.system.Folders;
import io.otelbi.local.system.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Restores a backup into an empty PostgreSQL and compares. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a system, uses it, and backs it up; loads the backup into an empty PostgreSQL; starts a system on that,",
            "verifies the chain of audit records, and replays every run. Ends with 0 when nothing is lost."
        })
final class RestoreDrillCommand implements Callable<Integer> {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        Path folder = home.state().resolve("restore");
        Folders.delete(folder);
        return new RestoreDrill(home.project(), folder, OUT).held() ? 0 : 1;
    }
}
