package io.otelbi.gateway.audit.api;

import io.otelbi.platform.rows.RowsBearer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Weak entity tags of answers that are a function of the warehouse's state: a hash of all but trace id and timings. */
final class EntityTags {

    private static final List<String> TAGGED = List.of(
            "/api/kpis",
            "/api/history",
            "/api/dimensions",
            "/api/sources",
            "/api/dashboard",
            "/api/forecasts",
            "/api/rankings",
            "/api/recommendations");
    private static final Pattern VARYING = Pattern.compile(
            "\"(?:trace_id|computed_trace_id|run_id|millis|age_seconds)\":(?:\"[0-9a-f-]*\"|[\\d.]+),?|\"status\":\"(?:live|cached)\"");

    private EntityTags() {}

    /** The tag of an answer, or empty where there is none. */
    static Optional<String> of(HttpServletRequest request, int status, byte[] content) {
        if (status != 200 || !request.getMethod().equals("GET") || !TAGGED.contains(request.getRequestURI())) {
            return Optional.empty();
        }
        String stable =
                VARYING.matcher(new String(content, StandardCharsets.UTF_8)).replaceAll("");
        String rows = request.getUserPrincipal() instanceof RowsBearer person
                ? person.rows().key().orElse("")
                : "";
        return Optional.of("W/\"" + hash(stable + rows) + "\"");
    }

    /** Whether the client has this very answer already. */
    static boolean isKnown(HttpServletRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null && (known.strip().equals("*") || known.contains(tag.substring(2)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
