package io.otelbi.gateway.api;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which requests are for the API. */
public final class ApiPaths {

    /** The one path of the API that needs no token. */
    public static final String HEALTH = "/api/health";

    private ApiPaths() {}

    /** As it came, as the container decoded it (%61pi is api too), and as it chose who answers: no spelling leads past. */
    public static boolean contain(HttpServletRequest request) {
        String decoded = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return Stream.of(request.getRequestURI(), decoded, pattern(request.getHttpServletMapping()))
                .anyMatch(path -> path.equals("/api") || path.startsWith("/api/") || path.startsWith("/api;"));
    }

    /** Whether a request is refused without a token. */
    public static boolean asksWhoComes(HttpServletRequest request) {
        return contain(request) && !request.getRequestURI().equals(HEALTH);
    }

    private static String pattern(@Nullable HttpServletMapping mapping) {
        return mapping == null ? "" : mapping.getPattern();
    }
}
