package io.otelbi.gateway.receipt.client;

import io.otelbi.gateway.ledger.ScoresRequest;
import io.otelbi.gateway.ledger.client.Ledger;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.shown.Section;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.HistoryRequest;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.KpisRequest;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.json.JsonForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Asks again what a receipt holds the parameters of, without using anything that was remembered of the warehouse. */
@ApplicationScoped
public class Questions {

    private final Insights insights;
    private final Ledger ledger;

    @Inject
    public Questions(Insights insights, Ledger ledger) {
        this.insights = insights;
        this.ledger = ledger;
    }

    /** The figures of the same question today. */
    public Figures<?> again(ShownSection shown) {
        return asked(shown, question -> question);
    }

    /**
     * The figures of the same question about the days of then, where it was about the newest days and those have moved on;
     * empty where it named its day, or where there is none.
     */
    public Optional<Figures<?>> pinned(ShownSection shown) {
        LocalDate asOf = shown.asOf();
        LocalDate through = shown.dataThrough();
        if (asOf == null || through == null || namesItsDay(shown)) {
            return Optional.empty();
        }
        if (Section.of(shown.section()) == Section.HISTORY) {
            HistoryRequest history = pinned(read(shown, HistoryRequest.class), asOf, through);
            return Optional.of(
                    insights.history(history.about(), history.measure(), history.daysBack(), history.grain()));
        }
        return Optional.of(asked(shown, about -> about.on(about.includeSuspect() ? through : asOf)));
    }

    private interface Pin {
        InsightRequest on(InsightRequest about);
    }

    private Figures<?> asked(ShownSection shown, Pin pin) {
        return switch (Section.of(shown.section())) {
            case KPIS -> {
                KpisRequest request = read(shown, KpisRequest.class);
                yield insights.kpis(pin.on(request.about()).fresh(true), request.windowDays());
            }
            case HISTORY -> {
                HistoryRequest request = read(shown, HistoryRequest.class);
                yield insights.history(
                        pin.on(request.about()).fresh(true), request.measure(), request.daysBack(), request.grain());
            }
            case EXPLANATION -> {
                ExplanationRequest request = read(shown, ExplanationRequest.class);
                yield insights.explanation(
                        pin.on(request.about()).fresh(true), request.kpi(), request.windowDays(), request.against());
            }
            case SCORES -> ledger.scores(read(shown, ScoresRequest.class));
            case FORECAST, RANKING, RECOMMENDATIONS ->
                throw new IllegalArgumentException("A run is replayed, not asked again: " + shown.section());
        };
    }

    /** A history is counted back from the last complete day and ends with the data. */
    static HistoryRequest pinned(HistoryRequest request, LocalDate asOf, LocalDate through) {
        LocalDate counted = request.about().includeSuspect() ? through : asOf;
        int behind = (int) ChronoUnit.DAYS.between(counted, through);
        return new HistoryRequest(
                request.about().on(through).fresh(true),
                request.measure(),
                request.daysBack() + behind,
                request.grain());
    }

    private static boolean namesItsDay(ShownSection shown) {
        return shown.parameters().getJsonObject("about").containsKey("as_of");
    }

    private static <T> T read(ShownSection shown, Class<T> type) {
        return JsonForm.JSON.fromJson(shown.parameters().toString(), type);
    }
}
