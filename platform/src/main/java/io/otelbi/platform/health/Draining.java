package io.otelbi.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * Whether this instance is about to be stopped: whoever does it makes the file of {@code DRAIN_FILE} and gives callers a few
 * seconds to go elsewhere. A file of a former start is deleted.
 */
@ApplicationScoped
public class Draining {

    private static final Logger LOG = Logger.getLogger(Draining.class.getName());

    private final Optional<Path> file;

    @Inject
    public Draining(Config config) {
        file = config.getOptionalValue("DRAIN_FILE", String.class)
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        file.ifPresent(Draining::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The file that says that this instance is being stopped could not be deleted: " + file);
        }
    }

    /** Whether the file is there. */
    public boolean isUnderWay() {
        return file.isPresent() && Files.exists(file.get());
    }
}
