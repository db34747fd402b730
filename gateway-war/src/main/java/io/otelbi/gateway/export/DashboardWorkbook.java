package io.otelbi.gateway.export;

import static io.otelbi.gateway.export.SheetTable.Type.COUNT;
import static io.otelbi.gateway.export.SheetTable.Type.DAY;
import static io.otelbi.gateway.export.SheetTable.Type.MONEY;
import static io.otelbi.gateway.export.SheetTable.Type.NUMBER;
import static io.otelbi.gateway.export.SheetTable.Type.RATIO;
import static io.otelbi.gateway.export.SheetTable.Type.TEXT;

import io.otelbi.gateway.dashboard.DashboardRequest;
import io.otelbi.gateway.dashboard.DashboardView;
import io.otelbi.gateway.dashboard.SectionView;
import io.otelbi.platform.contract.analytics.Filters;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.question.Filter;
import io.otelbi.platform.rows.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as one XLSX workbook: first where the figures come from (source, days, filters, runs, trace, what is suspect
 * and what failed), then a sheet for each section that has figures.
 */
public final class DashboardWorkbook {

    private static final String APPLICATION = "otel-bi-forecast";
    private static final String VERSION = "1.0";

    private final DashboardRequest request;
    private final DashboardView view;
    private final Rows rows;

    /**
     * The workbook of a dashboard.
     *
     * @param rows which whoever asked may see; the workbook says so where these are not all
     */
    public DashboardWorkbook(DashboardRequest request, DashboardView view, Rows rows) {
        this.request = request;
        this.view = view;
        this.rows = rows;
    }

    /** Writes the workbook; the stream stays open. */
    public void writeTo(OutputStream out, Instant now) throws IOException {
        Workbook workbook = new Workbook(out, APPLICATION, VERSION);
        about(now).writeTo(workbook);
        sheet(view.kpis(), SectionView::kpis, this::keyFigures, workbook);
        sheet(view.history(), SectionView::history, this::history, workbook);
        sheet(view.forecast(), SectionView::forecast, this::forecast, workbook);
        sheet(view.forecast(), SectionView::forecast, this::accuracy, workbook);
        sheet(view.forecast(), SectionView::forecast, this::models, workbook);
        sheet(view.ranking(), SectionView::ranking, this::ranking, workbook);
        sheet(view.recommendations(), SectionView::recommendations, this::recommendations, workbook);
        workbook.finish();
    }

    private static <T> void sheet(
            SectionView section,
            Function<SectionView, @Nullable T> content,
            Function<T, SheetTable> table,
            Workbook workbook) {
        T found = content.apply(section);
        if (found != null) {
            table.apply(found).writeTo(workbook);
        }
    }

    private SheetTable about(Instant now) {
        SheetTable table = new SheetTable("About").column("What", TEXT).column("Value", TEXT);
        InsightRequest about = request.about();
        table.row("Source", view.source());
        table.row(
                "Exported at (UTC)",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC).withNano(0).toString());
        table.row("Trace id", view.traceId());
        table.row("Channel", Objects.requireNonNullElse(about.channel(), Filters.ALL_CHANNELS));
        table.row("Territory", about.territory());
        table.row("Category", about.category());
        table.row("Other filters", Filter.text(about.filters()));
        rows.within(view.source()).text().ifPresent(text -> table.row("Restricted to the rows", text));
        table.row("Days of the key figures", request.windowDays());
        table.row("Days of the history", request.daysBack());
        table.row("Grain", request.grain().key());
        KpisView kpis = view.kpis().kpis();
        if (kpis != null) {
            table.row("Currency", kpis.currency());
            table.row("Data complete until (as_of)", kpis.asOf().toString());
            table.row("Last day with data", kpis.dataThrough().toString());
            table.row("Order lines of the key figures", kpis.lines());
        }
        run(table, "Run id of the forecast", view.forecast().forecast(), ForecastAnswer::runId);
        run(table, "Run id of the ranking", view.ranking().ranking(), RankingAnswer::runId);
        run(
                table,
                "Run id of the recommendations",
                view.recommendations().recommendations(),
                RecommendationAnswer::runId);
        state(table, "Key figures", view.kpis());
        state(table, "History", view.history());
        state(table, "Forecast", view.forecast());
        state(table, "Ranking", view.ranking());
        state(table, "Recommendations", view.recommendations());
        if (view.kpis().kpis() != null && view.kpis().kpis().comparison() != null) {
            table.row("Comparison", view.kpis().kpis().comparison());
        }
        suspects().forEach(suspect -> table.row("Suspect data", suspect.sentence()));
        return table;
    }

    private static <T> void run(SheetTable table, String what, @Nullable T answer, Function<T, String> id) {
        if (answer != null) {
            table.row(what, id.apply(answer));
        }
    }

    private static void state(SheetTable table, String what, SectionView section) {
        String age = section.ageSeconds() == null ? "" : ", " + Math.round(section.ageSeconds()) + " s old";
        String reason =
                section.problem() == null ? "" : ": " + section.problem().detail();
        table.row("Section " + what, section.status() + age + reason);
    }

    private List<SuspectSegment> suspects() {
        return Stream.of(
                        Optional.ofNullable(view.kpis().kpis()).map(KpisView::completeness),
                        Optional.ofNullable(view.history().history()).map(HistoryView::completeness),
                        Optional.ofNullable(view.forecast().forecast()).map(ForecastAnswer::completeness))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private SheetTable keyFigures(KpisView kpis) {
        SheetTable table = new SheetTable("Key figures")
                .column("Key figure", TEXT)
                .column("Unit", TEXT)
                .column("From", DAY)
                .column("To", DAY)
                .column("Value", NUMBER)
                .column("Period before", NUMBER)
                .column("Change", RATIO)
                .column("Change in", TEXT)
                .column("Last year", NUMBER)
                .column("Change to last year", RATIO)
                .column("Target", NUMBER);
        kpis.kpis()
                .forEach(kpi -> table.row(
                        kpi.kpi(),
                        kpi.unit().equals("currency") ? kpis.currency() : kpi.unit(),
                        kpis.window().from(),
                        kpis.window().to(),
                        kpi.value(),
                        kpi.previous(),
                        kpi.previousDelta(),
                        kpi.deltaUnit().equals("points") ? "percentage points" : "percent",
                        kpi.lastYear(),
                        kpi.lastYearDelta(),
                        kpi.target()));
        return table;
    }

    private SheetTable history(HistoryView history) {
        SheetTable table = new SheetTable("History")
                .column(history.grain() + " from", DAY)
                .column("Revenue (" + history.currency() + ")", MONEY)
                .column("Orders", COUNT)
                .column("Units", COUNT)
                .column("Order lines", COUNT)
                .column("Gross margin", RATIO)
                .column("Data", TEXT)
                .column(history.measure(), NUMBER);
        history.points()
                .forEach(point -> table.row(
                        point.date(),
                        point.revenue(),
                        point.orders(),
                        point.units(),
                        point.lines(),
                        point.margin(),
                        point.flag(),
                        point.value()));
        return table;
    }

    private SheetTable forecast(ForecastAnswer forecast) {
        SheetTable table = new SheetTable("Forecast")
                .column(forecast.grain() + " from", DAY)
                .column("Mean (" + forecast.currency() + ")", MONEY)
                .column("80 % lower", MONEY)
                .column("80 % upper", MONEY)
                .column("95 % lower", MONEY)
                .column("95 % upper", MONEY)
                .column("Seasonal naive", MONEY);
        forecast.points()
                .forEach(point -> table.row(
                        point.date(),
                        point.mean(),
                        point.lower80(),
                        point.upper80(),
                        point.lower95(),
                        point.upper95(),
                        point.naive()));
        return table;
    }

    private SheetTable accuracy(ForecastAnswer forecast) {
        SheetTable table = new SheetTable("Forecast accuracy")
                .column("From step", COUNT)
                .column("To step", COUNT)
                .column("WAPE", RATIO)
                .column("WAPE of seasonal naive", RATIO)
                .column("MASE", NUMBER)
                .column("80 % bands held", RATIO)
                .column("Skill", RATIO);
        forecast.accuracy()
                .forEach(row -> table.row(
                        row.from(), row.to(), row.wape(), row.naiveWape(), row.mase(), row.coverage80(), row.skill()));
        return table;
    }

    private SheetTable models(ForecastAnswer forecast) {
        SheetTable table = new SheetTable("Forecast models")
                .column("Model", TEXT)
                .column("Weight", RATIO)
                .column("Demoted", TEXT)
                .column("Why", TEXT);
        forecast.members()
                .forEach(member -> table.row(member.name(), member.weight(), member.demoted(), member.reason()));
        return table;
    }

    private SheetTable ranking(RankingAnswer ranking) {
        SheetTable table = new SheetTable("Ranking")
                .column("Rank", COUNT)
                .column("Key", TEXT)
                .column("Name", TEXT)
                .column(ranking.measure(), MONEY)
                .column("Share", RATIO)
                .column("Cumulative share", RATIO)
                .column("ABC class", TEXT)
                .column("Rank, 80 % lower", COUNT)
                .column("Rank, 80 % upper", COUNT)
                .column("Probability in the top", RATIO)
                .column("Tie group", COUNT)
                .column("Period before", MONEY)
                .column("Change", RATIO);
        ranking.rows()
                .forEach(row -> table.row(
                        row.rank(),
                        row.key(),
                        row.name(),
                        row.value(),
                        row.share(),
                        row.cumulativeShare(),
                        row.abcClass(),
                        row.rankLower(),
                        row.rankUpper(),
                        row.probabilityInTop(),
                        row.tieGroup(),
                        row.previousValue(),
                        row.change()));
        return table;
    }

    private SheetTable recommendations(RecommendationAnswer answer) {
        SheetTable table = new SheetTable("Recommendations")
                .column("Kind", TEXT)
                .column("Subject", TEXT)
                .column("What to do", TEXT)
                .column("Expected (" + answer.currency() + ")", MONEY)
                .column("80 % lower", MONEY)
                .column("80 % upper", MONEY)
                .column("Horizon in days", COUNT)
                .column("Confidence", RATIO)
                .column("What would prove it wrong", TEXT);
        answer.items()
                .forEach(item -> table.row(
                        item.kind(),
                        item.subject(),
                        item.action(),
                        item.expectedMoney(),
                        item.moneyLower(),
                        item.moneyUpper(),
                        item.horizonDays(),
                        item.confidence(),
                        item.refutedBy()));
        return table;
    }
}
