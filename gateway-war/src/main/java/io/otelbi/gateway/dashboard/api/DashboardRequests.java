package io.otelbi.gateway.dashboard.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.dashboard.DashboardRequest;
import io.otelbi.gateway.sales.api.InsightsResource;
import io.otelbi.gateway.sales.api.SalesRequests;
import io.otelbi.gateway.sales.api.SalesResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a dashboard is to show. */
@ApplicationScoped
public class DashboardRequests {

    private static final List<String> OWN = List.of("window_days", "days_back", "grain", "days", "top_n", "limit");

    private final SalesRequests requests;

    @Inject
    public DashboardRequests(SalesRequests requests) {
        this.requests = requests;
    }

    /** The request of a query. */
    public DashboardRequest read(MultivaluedMap<String, String> parameters) {
        Set<String> known = new HashSet<>(SalesRequests.COMMON);
        known.addAll(OWN);
        QueryParameters query = QueryParameters.of(parameters, known);
        return new DashboardRequest(
                requests.read(query),
                SalesResource.windowDays(query),
                SalesResource.daysBack(query),
                SalesResource.grain(query),
                InsightsResource.days(query),
                InsightsResource.topN(query),
                InsightsResource.limit(query));
    }
}
