package io.otelbi.gateway.rows.api;

import io.otelbi.gateway.token.FrontendPrincipal;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.RowsProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Refuses whoever has no rows at all, before anything is asked for; only what shows no figure is open. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class RowsNeeded implements ContainerRequestFilter {

    private static final List<String> WITHOUT_FIGURES =
            List.of("health", "telemetry/", "queries/", "storage/audit-logs", "storage/erasures");

    @Override
    public void filter(ContainerRequestContext request) {
        // RESTEasy makes providers itself and knows no constructor with parameters of ours.
        RowSecurity security = CDI.current().select(RowSecurity.class).get();
        if (security.isOn()
                && request.getSecurityContext().getUserPrincipal() instanceof FrontendPrincipal person
                && person.rows().isNothing()
                && showsFigures(request.getUriInfo().getPath())) {
            throw new ProblemException(
                    RowsProblem.ROWS_NOT_GRANTED,
                    "No rows of the warehouses are granted to you. " + security.whyNone(person::getClaim));
        }
    }

    static boolean showsFigures(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return WITHOUT_FIGURES.stream().noneMatch(plain::startsWith);
    }
}
