package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.insight.RunIds;
import io.otelbi.analytics.recommendation.Findings;
import io.otelbi.analytics.recommendation.Recommendations;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final SourceCatalogue catalogue;
    private final CodeVersion version;

    @Inject
    public Actions(SalesData sales, SourceCatalogue catalogue, CodeVersion version) {
        this.sales = sales;
        this.catalogue = catalogue;
        this.version = version;
    }

    /** What a result depends on; the fingerprint stands for all that was read. */
    private record Known(Rows rows, String fingerprint, LocalDate to, int limit) {}

    /** The most valuable actions. */
    public RecommendationRun of(RecommendationRequest request) {
        InsightRequest about = request.about();
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate to = about.lastDay(complete);
        LocalDate from = data.notBefore(to.minusDays(DAYS - 1L), complete);
        OrderLines lines = lines(data, about, about.channel(), from, to);
        List<OrderLines> all = new ArrayList<>(List.of(lines));
        others(about).forEach(channel -> all.add(lines(data, about, channel, from, to)));
        var findings = new Findings(
                to,
                all,
                catalogue.named(about.source()).calendarCountry(),
                about.filters().isEmpty(),
                catalogue.knows(about, "orders"),
                data.names(about.source(), "product"),
                customers(data, about.source()),
                data.stock(about.source()),
                data.territoryQuotas(about.source()),
                complete.suspects());
        RunInput input = data.input();
        Recommendations.Result result = about.fresh()
                ? Recommendations.of(findings, request.limit())
                : known(
                        new Known(
                                CurrentCaller.rows().within(about.source()), input.fingerprint(), to, request.limit()),
                        findings);
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

    /** The default channel speaks for the whole company: what the others sold stands beside its lines. */
    private List<String> others(InsightRequest about) {
        SourceInfo source = catalogue.named(about.source());
        return source.channels().size() > 1 && source.defaultChannel().equals(about.channel())
                ? source.channels().stream()
                        .map(SourceInfo.Channel::name)
                        .filter(channel -> !channel.equals(about.channel()))
                        .toList()
                : List.of();
    }

    /** Whoever buys: people as customers, shops as resellers. */
    private Map<String, String> customers(SalesData.Reading data, String source) {
        Map<String, String> names = new HashMap<>(data.names(source, "customer"));
        names.putAll(data.names(source, "reseller"));
        return names;
    }

    private OrderLines lines(
            SalesData.Reading data, InsightRequest about, @Nullable String channel, LocalDate from, LocalDate to) {
        return data.orderLines(about.in(channel).slice(from, to));
    }
}
