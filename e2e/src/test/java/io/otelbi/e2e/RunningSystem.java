package io.otelbi.e2e;

import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import io.otelbi.local.system.WarehouseContent;
import io.otelbi.local.warehouse.FoodMart;
import io.otelbi.local.warehouse.ModelFile;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The one system of a test run, on free ports, started by the first test that needs it and stopped after the last. */
public final class RunningSystem implements LauncherSessionListener {

    private static @Nullable BiSystem system;
    private static @Nullable Ports ports;

    static synchronized BiSystem get() {
        BiSystem running = system;
        if (running == null) {
            running = start();
            system = running;
        }
        return running;
    }

    static Ports ports() {
        get();
        Ports known = ports;
        if (known == null) {
            throw new IllegalStateException("The system was not started");
        }
        return known;
    }

    /** Where its data and secrets lie. */
    static Path state() {
        get();
        return Path.of(System.getProperty("bi.state", "target/state")).toAbsolutePath();
    }

    static Path project() {
        return Path.of(System.getProperty("bi.project", ".."));
    }

    private static BiSystem start() {
        try {
            Ports free = Ports.free();
            ports = free;
            Home home = new Home(project(), Path.of(System.getProperty("bi.state", "target/state")));
            BiSystem starting = new BiSystem(
                    home,
                    new Options(
                            free,
                            samplesAndFoodMart(home.state().resolve("foodmart")),
                            Optional.empty(),
                            Map.of(
                                    "DASHBOARD_CACHE", "PT0S",
                                    "DASHBOARD_STALE", "PT0S",
                                    "RATE_LIMIT_PER_PERSON", "10000000",
                                    "RATE_LIMIT_PER_ADDRESS", "10000000",
                                    "OTEL_METRIC_EXPORT_INTERVAL", "5000")),
                    System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(RunningSystem::stop));
            starting.start();
            return starting;
        } catch (IOException e) {
            throw new UncheckedIOException("The system could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the system started", e);
        }
    }

    /** The samples, and a warehouse that nobody here designed. */
    private static WarehouseContent samplesAndFoodMart(Path csv) throws IOException {
        if (!Files.exists(csv)) {
            FoodMart.write(csv);
        }
        Path file = project()
                .resolve("local/src/test/resources/models/foodmart.yaml")
                .toAbsolutePath();
        var model = ((Reading.Sound) ModelReader.read(file)).model();
        return new WarehouseContent(Optional.of(csv), List.of(new ModelFile(file, model)), true);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void stop() {
        BiSystem running = system;
        system = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The system could not be stopped", e);
            }
        }
    }
}
