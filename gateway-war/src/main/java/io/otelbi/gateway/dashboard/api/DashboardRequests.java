package io.otelbi.gateway.dashboard.api;

import io.otelbi.gateway.dashboard.DashboardRequest;
import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.sales.api.SalesRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what a dashboard is to show. */
@ApplicationScoped
public class DashboardRequests {

    private final SalesRequests requests;

    @Inject
    public DashboardRequests(SalesRequests requests) {
        this.requests = requests;
    }

    /** The request of a query. */
    public DashboardRequest read(Query query) {
        return new DashboardRequest(
                requests.read(query),
                query.value(Parameters.WINDOW_DAYS),
                query.value(Parameters.DAYS_BACK),
                query.value(Parameters.GRAIN),
                query.value(Parameters.DAYS),
                query.value(Parameters.TOP_N),
                query.value(Parameters.LIMIT));
    }
}
