package io.otelbi.gateway.telemetry.api;

import io.otelbi.platform.settings.Settings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the browser's spans go.
 *
 * @param traces the address that takes them, or empty when the setting is no address
 * @param headers sent with each export, as {@code OTEL_EXPORTER_OTLP_HEADERS} lists them
 */
public record CollectorConfig(Optional<URI> traces, Map<String, String> headers) {

    private static final String PATH = "/v1/traces";
    private static final List<String> NAMES =
            List.of("OTEL_COLLECTOR_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");

    public CollectorConfig {
        headers = Map.copyOf(headers);
    }

    /** Reads the variables; {@code OTEL_COLLECTOR_ENDPOINT} goes before those of the exporter. */
    public static CollectorConfig from(Settings settings) {
        NAMES.forEach(settings::address);
        return new CollectorConfig(
                NAMES.stream()
                        .filter(name -> settings.text(name).isPresent())
                        .findFirst()
                        .map(name -> settings.address(name).map(uri -> traces(name, uri)))
                        .orElseGet(() -> Optional.of(URI.create("http://localhost:4318" + PATH))),
                headers(settings));
    }

    private static URI traces(String name, URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        // The exporter takes an address for traces alone as it is; all others are a base.
        boolean whole = path.endsWith(PATH) || name.contains("_TRACES_");
        String host = uri.getHost() + ":" + port(uri);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host + path + (whole ? "" : PATH) + query);
    }

    /** The port of an address: its own, else that of its scheme. */
    static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static Map<String, String> headers(Settings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        String all = settings.text("OTEL_EXPORTER_OTLP_TRACES_HEADERS")
                .or(() -> settings.text("OTEL_EXPORTER_OTLP_HEADERS"))
                .orElse("");
        for (String pair : all.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                headers.put(
                        pair.substring(0, equals).strip(),
                        decoded(pair.substring(equals + 1).strip()));
            }
        }
        return headers;
    }

    // The specification asks for the encoding of W3C baggage, in which a plus sign is itself.
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
