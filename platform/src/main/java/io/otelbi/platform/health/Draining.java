package io.otelbi.platform.health;

import io.otelbi.platform.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;

/**
 * Whether this instance is about to be stopped: whoever does it makes the file of {@code DRAIN_FILE}, gives callers a few
 * seconds to go elsewhere, and waits for a second file, with {@code .done} at its end, which is there while no request is
 * under way; those under way at SIGTERM may be cut off. Files of a former start are deleted.
 */
@ApplicationScoped
public class Draining {

    private static final Log LOG = Log.of(Draining.class);

    private final Optional<Path> file;
    private final AtomicInteger requests = new AtomicInteger();

    @Inject
    public Draining(Config config) {
        this(config.getOptionalValue("DRAIN_FILE", String.class)
                .filter(name -> !name.isBlank())
                .map(Path::of));
    }

    Draining(Optional<Path> file) {
        this.file = file;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        file.ifPresent(Draining::delete);
        file.map(Draining::done).ifPresent(Draining::delete);
    }

    private static Path done(Path file) {
        return file.resolveSibling(file.getFileName() + ".done");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "The file that says that this instance is being stopped could not be deleted: " + file,
                    e);
        }
    }

    /** Whether the file is there. */
    public boolean isUnderWay() {
        return file.isPresent() && Files.exists(file.get());
    }

    /** A request begins. */
    void enter() {
        requests.incrementAndGet();
        tell();
    }

    /** A request has been answered. */
    void leave() {
        requests.decrementAndGet();
        tell();
    }

    /**
     * Makes the second file while no request is under way, and deletes it for one that still comes; readiness probes ask for it
     * too.
     */
    void tell() {
        if (isUnderWay()) {
            file.map(Draining::done).ifPresent(this::tell);
        }
    }

    private synchronized void tell(Path done) {
        if (requests.get() > 0) {
            delete(done);
            return;
        }
        try {
            Files.write(done, new byte[0]);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No request is under way any more, but this could not be told by " + done, e);
        }
    }
}
