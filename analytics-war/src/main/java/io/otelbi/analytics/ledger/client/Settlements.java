package io.otelbi.analytics.ledger.client;

import io.otelbi.analytics.insight.PeriodSeries;
import io.otelbi.analytics.insight.client.SalesData;
import io.otelbi.analytics.insight.client.Standings;
import io.otelbi.analytics.ledger.Settler;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.client.Acting;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.Settlement;
import io.otelbi.platform.contract.persistence.ForecastScore;
import io.otelbi.platform.contract.persistence.ForecastScores;
import io.otelbi.platform.contract.persistence.LedgerApi;
import io.otelbi.platform.contract.persistence.UnsettledForecasts.UnsettledForecast;
import io.otelbi.platform.contract.persistence.UnsettledSearch;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Settles the stored forecasts of a source that are due. */
@ApplicationScoped
public class Settlements {

    private static final Log LOG = Log.of(Settlements.class);
    private static final int PAGE = 20;
    private static final String ANALYTICS = "analytics";

    private final LedgerApi ledger;
    private final SalesData sales;

    @Inject
    public Settlements(@RestClient LedgerApi ledger, SalesData sales) {
        this.ledger = ledger;
        this.sales = sales;
    }

    /** Settles everything that is due, whoever asks for it: each forecast with the rows that it was made of. */
    public Settlement settle(String source) {
        return Reached.by("persistence", () -> Acting.seeing(Rows.everything(), ANALYTICS, () -> settled(source)));
    }

    private Settlement settled(String source) {
        var about = InsightRequest.of(source);
        SalesData.Reading data = sales.reading(about);
        LocalDate through = data.completeness(about).dataThrough();
        int forecasts = 0;
        int parts = 0;
        UUID after = null;
        List<UnsettledForecast> page;
        do {
            page = ledger.unsettled(new UnsettledSearch(source, through, after, PAGE))
                    .forecasts();
            for (UnsettledForecast one : page) {
                int settled = one.run().restrictedTo() == null ? attempt(one, data) : ofRows(one);
                forecasts += settled > 0 ? 1 : 0;
                parts += settled;
                after = one.run().id();
            }
        } while (page.size() == PAGE);
        return new Settlement(forecasts, parts);
    }

    private int ofRows(UnsettledForecast one) {
        return Acting.seeing(
                Rows.stored(one.run().restrictedTo()),
                ANALYTICS,
                () -> attempt(one, sales.reading(InsightRequest.of(one.run().source()))));
    }

    /**
     * A forecast whose measure or dimension is no longer in the model, or none of whose rows are left, is passed over: its
     * actuals cannot be known.
     */
    private int attempt(UnsettledForecast one, SalesData.Reading data) {
        try {
            return settle(one, data);
        } catch (ProblemException e) {
            if (e.kind().status() >= CommonProblem.UNEXPECTED_FAILURE.status()
                    || (one.run().restrictedTo() == null
                            && e.kind().status() != CommonProblem.INVALID_PARAMETER.status())) {
                throw e;
            }
            LOG.log(Level.WARNING, "Forecast {0} cannot be settled: {1}", new Object[] {
                one.run().id(), e.detail()
            });
            return 0;
        }
    }

    private int settle(UnsettledForecast one, SalesData.Reading data) {
        ForecastRequest request = JsonForm.JSON.fromJson(one.run().parameters().toString(), ForecastRequest.class);
        ForecastAnswer forecast = JsonForm.JSON.fromJson(one.run().result().toString(), ForecastAnswer.class);
        List<ForecastScore> scores = Settler.settle(
                one.run(), forecast, Standings.series(request), one.settledSteps(), actual(request, forecast, data));
        return scores.isEmpty() ? 0 : ledger.settle(new ForecastScores(scores)).stored();
    }

    /** Weeks begin as they did when the forecast was made, whatever the model says today. */
    private static DayOfWeek weekStart(ForecastAnswer forecast) {
        return forecast.points().getFirst().date().getDayOfWeek();
    }

    /** What came, by first day of each period that is over and complete. */
    private static Map<LocalDate, Double> actual(
            ForecastRequest request, ForecastAnswer forecast, SalesData.Reading data) {
        InsightRequest about = request.about();
        Completeness complete = data.completeness(about);
        var measure = new Measure(request.measure());
        PeriodSeries series = PeriodSeries.of(
                data.daily(
                        about.slice(complete.firstDay(), complete.dataThrough()).measuring(measure.metric())),
                measure,
                PeriodSeries.grain(request.grain()),
                new PeriodSeries.Span(complete.firstDay(), complete.asOf(), weekStart(forecast)));
        Map<LocalDate, Double> actual = new HashMap<>();
        for (int t = 0; t < series.values().length; t++) {
            actual.put(series.date(t), series.values()[t]);
        }
        return actual;
    }
}
