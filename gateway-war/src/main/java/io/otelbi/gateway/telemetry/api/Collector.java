package io.otelbi.gateway.telemetry.api;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** The OTLP collector behind the gateway; whether it takes something never disturbs whoever sent it. */
@ApplicationScoped
public class Collector {

    private static final Logger LOG = Logger.getLogger(Collector.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI traces;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    public Collector(Config config) {
        String endpoint = config.getOptionalValue("OTEL_COLLECTOR_ENDPOINT", String.class)
                .or(() -> config.getOptionalValue("OTEL_EXPORTER_OTLP_ENDPOINT", String.class))
                .orElse("http://localhost:4318");
        this.traces = URI.create(endpoint + "/v1/traces");
    }

    /** Sends spans on, without waiting for the collector. */
    void forward(String otlpJson) {
        HttpRequest request = HttpRequest.newBuilder(traces)
                .timeout(PATIENCE.multipliedBy(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(otlpJson))
                .build();
        var ignored = http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.FINE, "The collector did not take the browser's spans", failure);
                    }
                });
    }

    /** Whether somebody listens at an endpoint. */
    boolean answers(String endpoint) {
        URI uri = URI.create(endpoint);
        try (Socket socket = new Socket()) {
            int port = uri.getPort() > 0 ? uri.getPort() : 80;
            socket.connect(new InetSocketAddress(uri.getHost(), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
