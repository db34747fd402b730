package io.otelbi.gateway.spa.api;

import io.otelbi.platform.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the dashboard reads at run time, so that one image serves every environment: the variables {@code VITE_*}
 * and {@code TRACE_URL_TEMPLATE}. */
public record FrontendConfig(SortedMap<String, String> values) {

    private static final String PREFIX = "VITE_";
    private static final List<String> ADDRESSES = List.of(
            "VITE_API_BASE_URL",
            "VITE_OTEL_COLLECTOR_ENDPOINT",
            "VITE_OIDC_AUTHORITY",
            "VITE_OIDC_REDIRECT_URI",
            "VITE_OIDC_POST_LOGOUT_REDIRECT_URI");
    private static final List<String> TEXTS = List.of("VITE_OIDC_CLIENT_ID", "VITE_OIDC_SCOPE");
    private static final String TRACE_URL = "TRACE_URL_TEMPLATE";

    /** Reads the variables. */
    public static FrontendConfig from(Settings settings) {
        TreeMap<String, String> values = new TreeMap<>();
        ADDRESSES.forEach(name -> address(settings, name).ifPresent(address -> values.put(name, address)));
        TEXTS.forEach(name -> settings.text(name).ifPresent(value -> values.put(name, value)));
        settings.text("VITE_OIDC_ENABLED")
                .ifPresent(ignored ->
                        values.put("VITE_OIDC_ENABLED", Boolean.toString(settings.truth("VITE_OIDC_ENABLED", true))));
        traceUrl(settings).ifPresent(template -> values.put(TRACE_URL, template));
        // Without a demand for tokens there is nothing to sign in for.
        if (!settings.truth("REQUIRE_FRONTEND_AUTH", true)) {
            values.put("VITE_OIDC_ENABLED", "false");
        }
        return new FrontendConfig(values);
    }

    /** {@code {"oidc_authority": …}}: names without their prefix, in snake_case. */
    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(
                (name, value) -> json.add(name.replaceFirst("^" + PREFIX, "").toLowerCase(Locale.ROOT), value));
        return json.build().toString();
    }

    /** An address, or a path on this gateway. */
    private static Optional<String> address(Settings settings, String name) {
        Optional<String> path = settings.text(name).filter(text -> text.matches("/(?!/).*|/"));
        return path.or(() -> settings.address(name).map(URI::toString));
    }

    private static Optional<String> traceUrl(Settings settings) {
        Optional<String> template = settings.text(TRACE_URL);
        if (template.isPresent() && !template.get().matches("https?://.*\\{trace_id}.*")) {
            settings.refuse(
                    TRACE_URL + " must be an http(s) address that holds {trace_id}, not '" + template.get() + "'.");
            return Optional.empty();
        }
        return template;
    }

    /** Scheme, host and port of what the dashboard talks to besides this gateway, for the content security policy. */
    String otherOrigins() {
        return Stream.of("VITE_API_BASE_URL", "VITE_OTEL_COLLECTOR_ENDPOINT", "VITE_OIDC_AUTHORITY")
                .map(name -> Optional.ofNullable(values.get(name)))
                .flatMap(Optional::stream)
                .map(FrontendConfig::origin)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getAuthority();
    }
}
