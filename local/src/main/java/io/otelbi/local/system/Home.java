package io.otelbi.local.system;

import io.otelbi.platform.log.LineFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Where things lie.
 *
 * @param project the checkout
 * @param state what a run keeps: data, logs, servers
 */
public record Home(Path project, Path state) {

    Path data() {
        return state.resolve("data");
    }

    /** One log a part. */
    public Path logs() {
        return state.resolve("logs");
    }

    Path servers() {
        return state.resolve("servers");
    }

    /** Process ids of everything that was started. */
    public Path processes() {
        return state.resolve("processes");
    }

    /** Heads of the audit chain as they came by OTLP; outside of the database, as in production. */
    public Path auditHeads() {
        return data().resolve("audit-heads.log");
    }

    Path wlp() {
        return project.resolve(".liberty").resolve("wlp");
    }

    Path libertyConfig() {
        return project.resolve("liberty-config");
    }

    /** From now on, what the embedded parts of this process have to say goes where the other logs are. */
    public void logToFile() throws IOException {
        Files.createDirectories(logs());
        LogManager.getLogManager().reset();
        FileHandler file = new FileHandler(logs().resolve("launcher.log").toString());
        file.setFormatter(new LineFormatter());
        Logger.getLogger("").addHandler(file);
    }
}
