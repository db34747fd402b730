package io.otelbi.local.browser;

import io.otelbi.local.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes pictures of every page in every state. */
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a system of its own on free ports and takes pictures of every page: wide, phone, dark, German,",
            "and in its states (loading, failed, suspect data, forbidden, empty). Takes some three minutes."
        })
public final class ScreenshotsCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--to",
            defaultValue = "frontend/screenshots",
            description = "Folder of the pictures (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("frontend/screenshots");

    @Override
    public Integer call() throws IOException, InterruptedException {
        String absolute = folder.toAbsolutePath().toString();
        int code = new BrowserRun(place.home()).with(Map.of("BI_SCREENSHOTS", absolute));
        System.out.println(code == 0 ? "The pictures are in " + folder + "." : "Not all pictures could be taken.");
        return code;
    }
}
