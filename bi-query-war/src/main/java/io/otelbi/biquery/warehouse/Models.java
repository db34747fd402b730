package io.otelbi.biquery.warehouse;

import io.otelbi.biquery.warehouse.ModelFolder.ModelFile;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The warehouses that can be asked now; a changed model file is taken up within seconds. */
@ApplicationScoped
public class Models {

    private static final Log LOG = Log.of(Models.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

    private final WarehouseConfig config;
    private final Clock clock;
    private ModelFolder folder = ModelFolder.none();
    private Instant looked = Instant.MIN;
    private boolean wasComplete;

    @Inject
    public Models(Config config) {
        this(WarehouseConfig.from(config), Clock.systemUTC());
    }

    Models(WarehouseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** All of them, in the order of their files. */
    public List<Source> all() {
        return current().sources();
    }

    /** The source of a name as the API knows it; an unknown one is a problem that lists the known. */
    public Source named(String name) {
        List<Source> sources = all();
        return sources.stream()
                .filter(source -> source.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        WarehouseProblem.UNKNOWN_SOURCE,
                        "There is no source '" + name + "'; there are "
                                + sources.stream().map(Source::key).collect(Collectors.joining(", ")) + "."));
    }

    /** What is wrong with the model files now, by file; the models of former files stay in force. */
    public Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        ModelFolder now = current();
        now.files().forEach((name, file) -> {
            if (!file.faults().isEmpty()) {
                faults.put(name, file.faults());
            }
        });
        if (!now.fault().isEmpty()) {
            faults.put("WAREHOUSE_MODELS", now.fault());
        }
        return faults;
    }

    /**
     * Whether every file has a model that is or was sound. Once that was so, any model is enough: a file that is broken
     * when it arrives takes nothing away from who is served already.
     */
    public synchronized boolean complete() {
        return !current().sources().isEmpty() && wasComplete;
    }

    private synchronized ModelFolder current() {
        Instant now = clock.instant();
        if (looked.isBefore(now.minus(LOOKED_AT_EVERY))) {
            looked = now;
            ModelFolder fresh = folder.again(config.models());
            tell(folder, fresh);
            folder = fresh;
            wasComplete |= fresh.complete();
        }
        return folder;
    }

    private static void tell(ModelFolder before, ModelFolder now) {
        now.files().forEach((name, file) -> {
            ModelFile former = before.files().get(name);
            if (former == null
                    || !former.state().equals(file.state())
                    || !former.faults().equals(file.faults())) {
                boolean sound = file.faults().isEmpty();
                LOG.log(
                        sound ? Level.INFO : Level.WARNING,
                        sound ? "A warehouse model is in force: {0}" : "A warehouse model was refused: {0}, {1}",
                        new Object[] {name, file.faults()});
            }
        });
    }
}
