package io.otelbi.gateway.spa.api;

import io.otelbi.gateway.api.TrustedProxies;
import io.otelbi.platform.problem.RequestTarget;
import io.otelbi.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Security headers on everything; the dashboard's run-time configuration at {@code /config.json}; and the dashboard
 * itself for every address of its own, so that a deep link survives a reload.
 */
@WebFilter(urlPatterns = "/*")
public class FrontendFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!api(/|$)|openapi(/|$)|health(/|$)|assets/)[^.]*");

    private final String config;
    private final String policy;
    private final transient TrustedProxies proxies;

    @Inject
    public FrontendFilter(Config config) {
        this.proxies = TrustedProxies.from(Settings.of(config));
        FrontendConfig frontend = FrontendConfig.from(Settings.of(config));
        this.config = frontend.json();
        String origins = frontend.otherOrigins();
        // PatternFly and ECharts set style attributes; scripts come from here only.
        this.policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self' " + origins + "; frame-src 'self' " + origins
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        secure(response, proxies.isSecure(request));
        String path = request.getRequestURI();
        if (path.equals("/config.json") && RequestTarget.of(request).fault().isEmpty()) {
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-cache");
            response.getWriter().write(config);
        } else if (request.getMethod().equals("GET")
                && OWN_ADDRESS.matcher(path).matches()
                && OWN_ADDRESS.matcher(RequestTarget.of(request).plainPath()).matches()
                && RequestTarget.of(request).fault().isEmpty()) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher("/index.html").forward(request, response);
        } else {
            if (path.startsWith("/assets/")) {
                response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            }
            chain.doFilter(request, response);
        }
    }

    private void secure(HttpServletResponse response, boolean overTls) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
