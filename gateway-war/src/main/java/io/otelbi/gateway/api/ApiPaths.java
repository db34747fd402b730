package io.otelbi.gateway.api;

import io.otelbi.platform.problem.RequestTarget;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which requests are for the API. */
public final class ApiPaths {

    /** The one path of the API that needs no token. */
    public static final String HEALTH = "/api/health";

    private ApiPaths() {}

    /** As it came, as it is meant (%61pi is api too), and as the container chose who answers: no spelling leads past. */
    public static boolean contain(HttpServletRequest request) {
        return contain(RequestTarget.of(request))
                || isBelow(pattern(request.getHttpServletMapping()))
                || isContainersOwn(request);
    }

    /** The same of a target for which the container has chosen nobody. */
    public static boolean contain(RequestTarget target) {
        return isBelow(target.path()) || isBelow(target.plainPath());
    }

    /** Whether the container would answer a request itself, by a page, whatever stands before it. */
    public static boolean isContainersOwn(HttpServletRequest request) {
        String path = RequestTarget.of(request).plainPath();
        return path.endsWith("/ibm_security_logout") || path.endsWith("/j_security_check");
    }

    private static boolean isBelow(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/api;");
    }

    /** Whether a request is refused without a token. */
    public static boolean asksWhoComes(HttpServletRequest request) {
        return contain(request) && !request.getRequestURI().equals(HEALTH);
    }

    private static String pattern(@Nullable HttpServletMapping mapping) {
        return mapping == null ? "" : mapping.getPattern();
    }
}
