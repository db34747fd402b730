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
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Recommendations for a source. */
@ApplicationScoped
public class Actions {

    /** Two years tell a customer's rhythm; more is slow to fetch and says little of today. */
    private static final int DAYS = 730;

    private static final int MOST_KNOWN = 32;

    private final Map<Known, Recommendations.Result> results = new ConcurrentHashMap<>();
    private final SalesData sales;
    private final CodeVersion version;

    @Inject
    public Actions(SalesData sales, CodeVersion version) {
        this.sales = sales;
        this.version = version;
    }

    /** What a result depends on; the fingerprint stands for all rows. */
    private record Known(String fingerprint, LocalDate to, int limit) {}

    /** The most valuable actions. */
    public RecommendationRun of(RecommendationRequest request) {
        InsightRequest about = request.about();
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate to = data.lastDay(about, complete);
        LocalDate from = data.notBefore(to.minusDays(DAYS - 1L), complete);
        OrderLines lines = lines(data, about, about.channel(), from, to);
        // The resellers' lines are a second set only where the first is the internet's.
        boolean two = "internet".equals(about.channel());
        var findings = new Findings(
                to,
                two ? List.of(lines, lines(data, about, "reseller", from, to)) : List.of(lines),
                data.names(about.source(), "product"),
                customers(data, about.source()),
                data.stock(about.source()),
                data.territoryQuotas(about.source()),
                complete.suspects());
        RunInput input = data.input();
        Recommendations.Result result = about.fresh()
                ? Recommendations.of(findings, request.limit())
                : known(new Known(input.fingerprint(), to, request.limit()), findings);
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
                new Provenance(to, version.text(), null, input, data.millis()));
    }

    /** The same rows have the same result, so that a busy dashboard computes it once. */
    private Recommendations.Result known(Known key, Findings findings) {
        Recommendations.Result before = results.get(key);
        if (before != null) {
            return before;
        }
        Recommendations.Result result = Recommendations.of(findings, key.limit());
        if (results.size() >= MOST_KNOWN) {
            results.clear();
        }
        results.put(key, result);
        return result;
    }

    /** Whoever buys: people on the internet, shops as resellers. */
    private Map<String, String> customers(SalesData.Reading data, String source) {
        Map<String, String> names = new HashMap<>(data.names(source, "customer"));
        names.putAll(data.names(source, "reseller"));
        return names;
    }

    private OrderLines lines(
            SalesData.Reading data, InsightRequest about, @Nullable String channel, LocalDate from, LocalDate to) {
        return data.orderLines(new SalesSlice(about.source(), from, to, channel, about.territory(), about.category()));
    }
}
