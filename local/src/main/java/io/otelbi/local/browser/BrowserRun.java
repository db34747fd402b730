package io.otelbi.local.browser;

import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts a system of its own on free ports and drives its dashboard with Playwright. */
final class BrowserRun {

    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private final Home home;
    private final Path frontend;

    BrowserRun(Home home) {
        this.home = new Home(home.project(), home.state().resolve("browser"));
        this.frontend = home.project().resolve("frontend");
    }

    /**
     * Runs the browser's part.
     *
     * @param variables what it is told besides the system's address and the demo password
     * @return Playwright's exit code; 0 is fine
     */
    int with(Map<String, String> variables) throws IOException, InterruptedException {
        if (!Files.isDirectory(frontend.resolve("node_modules"))) {
            throw new IOException("The dashboard's packages are not installed; run ./bi build first.");
        }
        home.logToFile();
        Ports ports = Ports.free();
        try (BiSystem system = new BiSystem(home, Options.on(ports, Map.of("DASHBOARD_CACHE", "0s")), OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
            system.start();
            ProcessBuilder playwright = new ProcessBuilder("npm", "run", "--silent", "e2e")
                    .directory(frontend.toFile())
                    .inheritIO();
            playwright.environment().put("BI_URL", system.url());
            playwright.environment().put("BI_PASSWORD", system.demoPassword());
            playwright.environment().put("BI_TELEMETRY_URL", "http://localhost:" + ports.telemetry());
            playwright.environment().putAll(variables);
            return playwright.start().waitFor();
        }
    }

    private static void stop(BiSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }
}
