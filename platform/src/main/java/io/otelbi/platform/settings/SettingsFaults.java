package io.otelbi.platform.settings;

import io.otelbi.platform.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;

/**
 * What is wrong with the settings of this service. While there is something, the service is not ready and answers nobody but
 * probes; with {@code ON_WRONG_SETTINGS=exit} it ends instead, so that whoever runs it sees it fail.
 */
@ApplicationScoped
public class SettingsFaults {

    /** What callers are told, who need not know which setting it is. */
    public static final String DETAIL = "A setting of this service is wrong, so nobody is served; its log says which.";

    private static final Log LOG = Log.of(SettingsFaults.class);

    /** {@code EX_CONFIG} of sysexits.h. */
    private static final int EXIT_CODE = 78;

    private static final int LAST_PORT = 65_535;

    private final List<String> sentences;
    private final boolean exit;

    @Inject
    public SettingsFaults(Config config, @Any Instance<SettingsReader> readers) {
        this(Settings.of(config), readers);
    }

    SettingsFaults(Settings settings, Iterable<SettingsReader> readers) {
        this.exit = settings.oneOf("ON_WRONG_SETTINGS", "wait", "wait", "exit").equals("exit");
        settings.whole("HTTP_PORT", 1, 1, LAST_PORT);
        settings.address("OTEL_COLLECTOR_ENDPOINT");
        settings.oneOf("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "http/protobuf", "grpc");
        settings.truth("OTEL_SDK_DISABLED", true);
        readers.forEach(reader -> reader.read(settings));
        this.sentences = settings.faults();
    }

    /** Made by CDI only, to stand in for the bean. */
    protected SettingsFaults() {
        this.sentences = List.of();
        this.exit = false;
    }

    /** A sentence for each setting that is wrong; none when all are right. */
    public List<String> sentences() {
        return sentences;
    }

    void start(@Observes Startup event) {
        sentences.forEach(sentence -> LOG.log(Level.SEVERE, "{0} Nobody is served until it is set right.", sentence));
        if (exit && !sentences.isEmpty()) {
            // Not on this thread: the server ends only after the start that it would wait for.
            Thread.ofPlatform().name("wrong-settings").start(() -> System.exit(EXIT_CODE));
        }
    }
}
