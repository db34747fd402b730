package io.otelbi.gateway.sales.client;

import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.CompletenessApi;
import io.otelbi.platform.contract.query.Cancelled;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.contract.query.Quotas;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** bi-query and analytics as the gateway calls them: a service that cannot be reached is a 503 that names it. */
@ApplicationScoped
public class Warehouses {

    private final SalesApi sales;
    private final CompletenessApi completeness;

    @Inject
    public Warehouses(@RestClient SalesApi sales, @RestClient CompletenessApi completeness) {
        this.sales = sales;
        this.completeness = completeness;
    }

    public DailySales daily(SalesSlice slice) {
        return reached("bi-query", () -> sales.daily(slice));
    }

    public SalesTotals totals(SalesSlice slice) {
        return reached("bi-query", () -> sales.totals(slice));
    }

    public DimensionValues dimensions(String source) {
        return reached("bi-query", () -> sales.dimensions(source));
    }

    public Quotas quotas(String source) {
        return reached("bi-query", () -> sales.quotas(source));
    }

    public Cancelled cancel(String traceId) {
        return reached("bi-query", () -> sales.cancel(traceId));
    }

    public Completeness completeness(String source, @Nullable String channel) {
        return reached("analytics", () -> completeness.completeness(source, channel));
    }

    private static <T> T reached(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException e) {
            throw new ProblemException(
                    CommonProblem.UPSTREAM_UNAVAILABLE, "The service " + service + " cannot be reached.", e);
        }
    }
}
