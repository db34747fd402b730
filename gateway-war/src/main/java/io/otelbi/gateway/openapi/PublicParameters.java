package io.otelbi.gateway.openapi;

import static java.util.Map.entry;

import io.otelbi.gateway.ledger.api.ScoresResource;
import io.otelbi.gateway.sales.api.InsightsResource;
import io.otelbi.gateway.sales.api.SalesResource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The query parameters of the public API, each described once, and which operation takes which. */
final class PublicParameters {

    private static final List<String> SALES =
            List.of("source", "as_of", "channel", "territory", "category", "filter", "include_suspect");

    private static final Map<String, List<String>> OF_OPERATION = Map.ofEntries(
            entry("kpis", with(SALES, "window_days")),
            entry("history", with(SALES, "days_back", "grain")),
            entry("dashboard", with(SALES, "window_days", "days_back", "grain", "days", "top_n", "limit")),
            entry("dimensions", List.of("source", "dimension")),
            entry("plan", List.of("question", "from", "to", "channel", "territory", "category", "filter")),
            entry("forecasts", with(SALES, "days", "measure", "grain", "level", "by")),
            entry("rankings", with(SALES, "top_n", "by", "measure", "window_days")),
            entry("recommendations", with(SALES, "limit")),
            entry("explanation", with(SALES, "window_days", "against")),
            entry("exportDashboard", with(SALES, "window_days", "days_back", "grain", "days", "top_n", "limit")),
            entry("decisions", List.of("source")),
            entry(
                    "scores",
                    List.of("source", "channel", "territory", "category", "filter", "measure", "grain", "newest")),
            entry("runs", List.of("limit", "cursor", "source", "from", "to", "subject", "origin", "trace_id")),
            entry("auditLogs", List.of("limit", "cursor", "from", "to", "subject", "path", "trace_id")));

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "source", "The name of a warehouse, as /api/sources lists them; the default one where none is named.",
            "by", "A dimension of the source: a role such as category, or dataset.field, or the field alone.",
            "measure", "revenue, orders, units, or another additive metric of the source, as /api/sources lists them.",
            "filter", "dimension:value, such as store.region:North. Several values of one dimension mean any of them.",
            "dimension", "A dimension of the source whose values are to be listed too.");

    private PublicParameters() {}

    static List<Parameter> of(String operationId) {
        return OF_OPERATION.getOrDefault(operationId, List.of()).stream()
                .map(name -> OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(DESCRIPTIONS.get(name))
                        .schema(schema(operationId, name)))
                .toList();
    }

    private static Schema schema(String operation, String name) {
        return switch (name) {
            case "measure" -> text().defaultValue("revenue");
            case "by" -> operation.equals("rankings") ? text().defaultValue("product") : text();
            case "filter" ->
                OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text());
            case "level" -> choice(InsightsResource.LEVELS).defaultValue("80,95");
            case "against" -> choice(InsightsResource.AGAINST).defaultValue("previous");
            case "include_suspect" ->
                OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false);
            case "days" -> integer(365, 30);
            case "top_n" -> integer(100, 10);
            case "grain" -> choice(List.of("day", "week", "month")).defaultValue("day");
            case "window_days" ->
                operation.equals("rankings")
                        ? integer(730, 90)
                        : integer(SalesResource.MAX_WINDOW_DAYS, SalesResource.DEFAULT_WINDOW_DAYS);
            case "days_back" -> integer(SalesResource.MAX_DAYS_BACK, SalesResource.DEFAULT_DAYS_BACK);
            case "limit" -> List.of("auditLogs", "runs").contains(operation) ? integer(200, 50) : integer(50, 10);
            case "newest" -> integer(ScoresResource.MAX_NEWEST, ScoresResource.DEFAULT_NEWEST);
            case "origin" -> choice(List.of("served", "rehearsed"));
            case "as_of" -> text().format("date");
            case "question" ->
                choice(List.of(
                                "daily",
                                "totals",
                                "order_lines",
                                "segments",
                                "coverage",
                                "members",
                                "names_product",
                                "names_customer",
                                "names_reseller",
                                "names_salesperson",
                                "stock",
                                "targets",
                                "targets_by_member"))
                        .defaultValue("daily");
            case "from", "to" -> text().format(operation.equals("plan") ? "date" : "date-time");
            default -> text();
        };
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema choice(List<String> values) {
        return text().enumeration(List.<Object>copyOf(values));
    }

    private static Schema integer(int max, int otherwise) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(max))
                .defaultValue(otherwise);
    }

    private static List<String> with(List<String> common, String... own) {
        return Stream.concat(common.stream(), Stream.of(own)).toList();
    }
}
