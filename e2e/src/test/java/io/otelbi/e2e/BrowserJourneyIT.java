package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.local.system.BiSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The browser tests of the dashboard, against the running system; a missing browser is a failure. */
class BrowserJourneyIT {

    @Test
    void everyBrowserTestPasses() throws IOException, InterruptedException {
        BiSystem system = RunningSystem.get();
        ProcessBuilder npm = new ProcessBuilder("npm", "run", "e2e")
                .directory(RunningSystem.project().resolve("frontend").toFile())
                .redirectErrorStream(true);
        try (Controls controls = new Controls(system)) {
            npm.environment().put("BI_URL", system.url());
            npm.environment().put("BI_PASSWORD", system.demoPassword());
            npm.environment().put("BI_CONTROLS_URL", controls.url());
            npm.environment()
                    .put(
                            "BI_TELEMETRY_URL",
                            "http://localhost:" + RunningSystem.ports().telemetry());

            Process process = npm.start();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(System.out::println);
            }
            assertEquals(0, process.waitFor());
        }
    }
}
