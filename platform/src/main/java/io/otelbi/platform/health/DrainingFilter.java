package io.otelbi.platform.health;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends kept connections of an instance that is about to be stopped with their next answer, so that no caller sends a request
 * into a connection that is being closed.
 */
@WebFilter(urlPatterns = "/*")
public class DrainingFilter implements Filter {

    private final Draining draining;

    @Inject
    public DrainingFilter(Draining draining) {
        this.draining = draining;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining.isUnderWay() && response instanceof HttpServletResponse http) {
            http.setHeader("Connection", "close");
        }
        draining.enter();
        try {
            chain.doFilter(request, response);
        } finally {
            draining.leave();
        }
    }
}
