package io.otelbi.gateway.telemetry.api;

import io.otelbi.platform.log.Log;
import io.otelbi.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;

/** The OTLP collector behind the gateway; whether it takes something never disturbs whoever sent it. */
@ApplicationScoped
public class Collector {

    private static final Log LOG = Log.of(Collector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CollectorConfig config;
    private final RelayState state = new RelayState();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    public Collector(Config config) {
        this(CollectorConfig.from(Settings.of(config)));
    }

    Collector(CollectorConfig config) {
        this.config = config;
    }

    /** Sends spans on, without waiting for the collector; what became of them is counted. Whether it answered at all. */
    CompletableFuture<Boolean> forward(String otlpJson) {
        if (config.traces().isEmpty()) {
            state.failed(shown());
            return CompletableFuture.completedFuture(false);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(config.traces().get())
                .timeout(PATIENCE.multipliedBy(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(otlpJson));
        config.headers().forEach((name, value) -> set(request, name, value));
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> {
                    if (failure == null) {
                        state.answered(shown(), answer.statusCode());
                    } else {
                        LOG.log(Level.FINE, "The collector did not take the browser's spans", failure);
                        state.failed(shown());
                    }
                    return failure == null;
                });
    }

    /** What became of the browser's spans. */
    TelemetryStatusView.Relay relay() {
        return state.view(shown());
    }

    // Some headers belong to the client alone; one of those must not cost the others their way.
    private static void set(HttpRequest.Builder request, String name, String value) {
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, "A header of OTEL_EXPORTER_OTLP_HEADERS cannot be sent: " + name, e);
        }
    }

    /** The address without what may be secret in it. */
    private String shown() {
        return config.traces()
                .map(uri -> uri.getScheme() + "://" + uri.getAuthority() + uri.getPath())
                .orElse("");
    }

    /** Whether somebody listens at an endpoint. */
    boolean answers(String endpoint) {
        try (Socket socket = new Socket()) {
            URI uri = URI.create(endpoint.strip());
            socket.connect(new InetSocketAddress(String.valueOf(uri.getHost()), CollectorConfig.port(uri)), (int)
                    PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
