package io.otelbi.local.drill;

import io.otelbi.local.Place;
import io.otelbi.local.system.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces a former version by this one under load. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = {
            "Builds a former version in a folder of its own, starts two instances of each of its services, and replaces them",
            "by those of this build as ./bi drill rollout does. The new persistence migrates the schema while the old one",
            "works on. Ends with 0 when no request failed and every answer has exactly one audit record."
        })
final class UpgradeCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "REF",
            description = "The former version: a tag or a commit of this repository.")
    private String from = "";

    @Option(names = "--rate", defaultValue = "50", description = "Requests a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        Path folder = home.state().resolve("upgrade");
        Path before = folder.resolve("former");
        if (!Files.exists(before)
                && run(home.project(), "git", "clone", "--quiet", "--no-checkout", ".", before.toString()) != 0) {
            System.err.println("The repository could not be cloned; the drill needs git and a whole checkout.");
            return 2;
        }
        if (run(before, "git", "fetch", "--quiet", "origin", "+refs/*:refs/remotes/origin/*") != 0
                || run(before, "git", "checkout", "--quiet", "--detach", from) != 0) {
            System.err.println("There is no version " + from + " in this repository.");
            return 2;
        }
        if (run(before, "./bi", "build") != 0) {
            System.err.println("The former version could not be built.");
            return 2;
        }
        return RolloutCommand.drilled(before, home.project(), folder.resolve("state"), rate);
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
