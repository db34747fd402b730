package io.otelbi.local;

import io.otelbi.local.system.Home;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that all commands share: where a run keeps its state. */
public final class Place {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Folder for data, logs and servers (default: .bi in the project).")
    private Path state = Path.of(".bi");

    /** The folder of the state, and the checkout. */
    public Home home() {
        Path project =
                Path.of(System.getProperty("bi.project", ".")).toAbsolutePath().normalize();
        return new Home(project, project.resolve(state).toAbsolutePath().normalize());
    }
}
