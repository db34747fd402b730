package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.insight.RunIds;
import io.otelbi.analytics.recommendation.Findings;
import io.otelbi.analytics.recommendation.Recommendations;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
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

    private final SalesData sales;
    private final CodeVersion version;

    @Inject
    public Actions(SalesData sales, CodeVersion version) {
        this.sales = sales;
        this.version = version;
    }

    /** The most valuable actions. */
    public RecommendationRun of(RecommendationRequest request) {
        InsightRequest about = request.about();
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate to = data.lastDay(about, complete);
        OrderLines lines = lines(data, about, about.channel(), to);
        // The resellers' lines are a second set only where the first is the internet's.
        boolean two = "internet".equals(about.channel());
        var findings = new Findings(
                to,
                two ? List.of(lines, lines(data, about, "reseller", to)) : List.of(lines),
                data.names(about.source(), "product"),
                customers(data, about.source()),
                data.stock(about.source()),
                data.territoryQuotas(about.source()),
                complete.suspects());
        Recommendations.Result result = Recommendations.of(findings, request.limit());
        RecommendationAnswer answer = new RecommendationAnswer(
                RunIds.next(),
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                complete.suspects(),
                result.items(),
                result.skipped(),
                TraceIds.traceId().orElse(null));
        return new RecommendationRun(
                new RecommendationRequest(about.on(to).fresh(false), request.limit()),
                answer,
                new Provenance(to, version.text(), null, data.input(), data.millis()));
    }

    /** Whoever buys: people on the internet, shops as resellers. */
    private Map<String, String> customers(SalesData.Reading data, String source) {
        Map<String, String> names = new HashMap<>(data.names(source, "customer"));
        names.putAll(data.names(source, "reseller"));
        return names;
    }

    private OrderLines lines(SalesData.Reading data, InsightRequest about, @Nullable String channel, LocalDate to) {
        return data.orderLines(new SalesSlice(
                about.source(), to.minusDays(DAYS - 1L), to, channel, about.territory(), about.category()));
    }
}
