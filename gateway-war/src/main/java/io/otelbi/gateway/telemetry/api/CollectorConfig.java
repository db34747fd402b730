package io.otelbi.gateway.telemetry.api;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Where the browser's spans go.
 *
 * @param traces the address that takes them, or empty when the setting is no address
 * @param headers sent with each export, as {@code OTEL_EXPORTER_OTLP_HEADERS} lists them
 * @param fault what is wrong with the settings, as one sentence for the log
 */
record CollectorConfig(Optional<URI> traces, Map<String, String> headers, Optional<String> fault) {

    private static final String PATH = "/v1/traces";

    CollectorConfig {
        headers = Map.copyOf(headers);
    }

    static CollectorConfig from(Config config) {
        return from(name -> config.getOptionalValue(name, String.class).filter(text -> !text.isBlank()));
    }

    /** Reads the variables; {@code OTEL_COLLECTOR_ENDPOINT} goes before those of the exporter. */
    static CollectorConfig from(Function<String, Optional<String>> settings) {
        for (String name : new String[] {
            "OTEL_COLLECTOR_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"
        }) {
            Optional<String> text = settings.apply(name);
            if (text.isPresent()) {
                return of(name, text.get().strip(), headers(settings));
            }
        }
        return of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", headers(settings));
    }

    private static CollectorConfig of(String name, String text, Map<String, String> headers) {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return new CollectorConfig(Optional.of(traces(name, scheme, uri)), headers, Optional.empty());
            }
        } catch (IllegalArgumentException e) {
            return wrong(name, headers);
        }
        return wrong(name, headers);
    }

    private static CollectorConfig wrong(String name, Map<String, String> headers) {
        return new CollectorConfig(
                Optional.empty(),
                headers,
                Optional.of(name
                        + " must be an address such as https://collector.example:4318; the browser's spans are lost."));
    }

    private static URI traces(String name, String scheme, URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        // The exporter takes an address for traces alone as it is; all others are a base.
        boolean whole = path.endsWith(PATH) || name.contains("_TRACES_");
        String host = uri.getHost() + ":" + port(uri);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(scheme + "://" + host + path + (whole ? "" : PATH) + query);
    }

    /** The port of an address: its own, else that of its scheme. */
    static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static Map<String, String> headers(Function<String, Optional<String>> settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        String all = settings.apply("OTEL_EXPORTER_OTLP_TRACES_HEADERS")
                .or(() -> settings.apply("OTEL_EXPORTER_OTLP_HEADERS"))
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
