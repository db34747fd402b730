package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.insight.RunIds;
import io.otelbi.analytics.recommendation.Findings;
import io.otelbi.analytics.recommendation.Recommendations;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recommendations for a source. */
@ApplicationScoped
public class Actions {

    /** Two years tell a customer's rhythm; more is slow to fetch and says little of today. */
    private static final int DAYS = 730;

    private final SalesData data;

    @Inject
    public Actions(SalesData data) {
        this.data = data;
    }

    /** The most valuable actions. */
    public RecommendationAnswer of(RecommendationRequest request) {
        InsightRequest about = request.about();
        Completeness complete = data.completeness(about);
        LocalDate to = data.lastDay(about, complete);
        OrderLines lines = lines(about, about.channel(), to);
        // The resellers' lines are a second set only where the first is the internet's.
        boolean two = "internet".equals(about.channel());
        var findings = new Findings(
                to,
                two ? List.of(lines, lines(about, "reseller", to)) : List.of(lines),
                data.names(about.source(), "product"),
                customers(about.source()),
                data.stock(about.source()).items(),
                data.territoryQuotas(about.source()).quotas(),
                complete.suspects());
        Recommendations.Result result = Recommendations.of(findings, request.limit());
        return new RecommendationAnswer(
                RunIds.next(),
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                complete.suspects(),
                result.items(),
                result.skipped(),
                TraceIds.traceId().orElse(null));
    }

    /** Whoever buys: people on the internet, shops as resellers. */
    private Map<String, String> customers(String source) {
        Map<String, String> names = new HashMap<>(data.names(source, "customer"));
        names.putAll(data.names(source, "reseller"));
        return names;
    }

    private OrderLines lines(InsightRequest about, @Nullable String channel, LocalDate to) {
        return data.orderLines(new SalesSlice(
                about.source(), to.minusDays(DAYS - 1L), to, channel, about.territory(), about.category()));
    }
}
