package io.otelbi.gateway.spa.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** What the dashboard reads at run time, so that one image serves every environment: the variables {@code VITE_*}
 * and {@code TRACE_URL_TEMPLATE}. */
record FrontendConfig(java.util.SortedMap<String, String> values) {

    private static final String PREFIX = "VITE_";
    private static final java.util.List<String> NAMES = java.util.List.of(
            "VITE_API_BASE_URL",
            "VITE_OTEL_COLLECTOR_ENDPOINT",
            "VITE_OIDC_ENABLED",
            "VITE_OIDC_AUTHORITY",
            "VITE_OIDC_CLIENT_ID",
            "VITE_OIDC_REDIRECT_URI",
            "VITE_OIDC_POST_LOGOUT_REDIRECT_URI",
            "VITE_OIDC_SCOPE");
    private static final String TRACE_URL = "TRACE_URL_TEMPLATE";

    static FrontendConfig from(Config config) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String name : NAMES) {
            config.getOptionalValue(name, String.class).ifPresent(value -> values.put(name, value));
        }
        config.getOptionalValue(TRACE_URL, String.class).ifPresent(value -> values.put(TRACE_URL, traceUrl(value)));
        // Without a demand for tokens there is nothing to sign in for.
        if (!config.getOptionalValue("REQUIRE_FRONTEND_AUTH", Boolean.class).orElse(true)) {
            values.put("VITE_OIDC_ENABLED", "false");
        }
        return new FrontendConfig(values);
    }

    /** {@code {"oidc_authority": …}}: names without their prefix, in snake_case. */
    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((name, value) ->
                json.add(name.replaceFirst("^" + PREFIX, "").toLowerCase(java.util.Locale.ROOT), value));
        return json.build().toString();
    }

    private static String traceUrl(String template) {
        if (!template.matches("https?://.*\\{trace_id}.*")) {
            throw new IllegalArgumentException(
                    TRACE_URL + " must be an http(s) address that holds {trace_id}, was " + template);
        }
        return template;
    }

    /** Scheme, host and port of what the dashboard talks to besides this gateway, for the content security policy. */
    String otherOrigins() {
        return java.util.stream.Stream.of("VITE_API_BASE_URL", "VITE_OTEL_COLLECTOR_ENDPOINT", "VITE_OIDC_AUTHORITY")
                .map(name -> Optional.ofNullable(values.get(name)))
                .flatMap(Optional::stream)
                .map(FrontendConfig::origin)
                .distinct()
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getAuthority();
    }
}
