package io.otelbi.local.browser;

import io.otelbi.local.Place;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how fast the dashboard is for who looks at it. */
@Command(
        name = "bench-dashboard",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a system of its own on free ports and measures the signed-in overview in a browser: largest contentful",
            "paint, layout shift and blocking time with and without 4x CPU throttling, and panning along 3,650 points."
        })
public final class DashboardBenchCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new BrowserRun(place.home()).with(Map.of("BI_BENCH", "dashboard"));
    }
}
