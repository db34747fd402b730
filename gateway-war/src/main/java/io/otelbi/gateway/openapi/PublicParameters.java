package io.otelbi.gateway.openapi;

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

    private static final List<String> SALES = List.of("source", "as_of", "channel", "territory", "category");

    private static final Map<String, List<String>> OF_OPERATION = Map.of(
            "kpis", with(SALES, "window_days"),
            "history", with(SALES, "days_back", "grain"),
            "dashboard", with(SALES, "window_days", "days_back", "grain"),
            "dimensions", List.of("source"),
            "auditLogs", List.of("limit", "cursor", "from", "to", "subject", "path", "trace_id"));

    private PublicParameters() {}

    static List<Parameter> of(String operationId) {
        return OF_OPERATION.getOrDefault(operationId, List.of()).stream()
                .map(name -> OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .schema(schema(name)))
                .toList();
    }

    private static Schema schema(String name) {
        return switch (name) {
            case "source" -> choice("adventureworks", "wideworldimporters");
            case "grain" -> choice("day", "week", "month").defaultValue("day");
            case "window_days" -> integer(SalesResource.MAX_WINDOW_DAYS, SalesResource.DEFAULT_WINDOW_DAYS);
            case "days_back" -> integer(SalesResource.MAX_DAYS_BACK, SalesResource.DEFAULT_DAYS_BACK);
            case "limit" -> integer(200, 50);
            case "as_of" -> text().format("date");
            case "from", "to" -> text().format("date-time");
            default -> text();
        };
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema choice(String... values) {
        return text().enumeration(List.<Object>of((Object[]) values));
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
