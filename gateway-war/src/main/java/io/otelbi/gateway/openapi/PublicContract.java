package io.otelbi.gateway.openapi;

import io.otelbi.gateway.dashboard.DashboardView;
import io.otelbi.gateway.dashboard.ProblemView;
import io.otelbi.gateway.dashboard.SectionView;
import io.otelbi.gateway.decision.DecisionRequest;
import io.otelbi.gateway.decision.DecisionView;
import io.otelbi.gateway.decision.DecisionsView;
import io.otelbi.gateway.health.api.HealthView;
import io.otelbi.gateway.ledger.RehearsalRequest;
import io.otelbi.gateway.ledger.RehearsalView;
import io.otelbi.gateway.ledger.ScoresView;
import io.otelbi.gateway.run.ReplayView;
import io.otelbi.gateway.sales.DimensionsView;
import io.otelbi.gateway.source.PlanView;
import io.otelbi.gateway.source.SourceView;
import io.otelbi.gateway.source.SourcesView;
import io.otelbi.gateway.telemetry.api.TelemetryStatusView;
import io.otelbi.platform.contract.analytics.ChangeParts;
import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.ExplainedRow;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.Filters;
import io.otelbi.platform.contract.analytics.ForecastAccuracy;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastHistoryPoint;
import io.otelbi.platform.contract.analytics.ForecastMember;
import io.otelbi.platform.contract.analytics.ForecastPoint;
import io.otelbi.platform.contract.analytics.ForecastWarning;
import io.otelbi.platform.contract.analytics.HistoryPoint;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.KpiView;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.RankedRow;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.SegmentForecast;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.analytics.WindowView;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.Erased;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSummary;
import io.otelbi.platform.contract.query.Cancelled;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document say what really travels: members in snake_case, a problem for every failure, and examples that are
 * recorded answers of the sample ({@code openapi-examples/<operation>.json}).
 */
public class PublicContract implements OASFilter {

    private static final String PROBLEM = "application/problem+json";

    /** The records of the public API; what is not {@link Nullable} in them is always there. */
    private static final List<Class<? extends Record>> RECORDS = List.of(
            KpisView.class,
            KpiView.class,
            HistoryView.class,
            HistoryPoint.class,
            WindowView.class,
            Filters.class,
            DimensionsView.class,
            SourcesView.class,
            SourceView.class,
            SourceView.ChannelView.class,
            SourceView.DimensionView.class,
            SourceView.AbilityView.class,
            PlanView.class,
            SuspectSegment.class,
            ForecastAnswer.class,
            ForecastPoint.class,
            ForecastHistoryPoint.class,
            ForecastMember.class,
            ForecastAccuracy.class,
            ForecastWarning.class,
            SegmentForecast.class,
            RankingAnswer.class,
            RankedRow.class,
            RecommendationAnswer.class,
            Recommendation.class,
            EvidenceRow.class,
            ExplanationAnswer.class,
            ExplainedRow.class,
            ChangeParts.class,
            SegmentForecast.SegmentPoint.class,
            DashboardView.class,
            SectionView.class,
            ProblemView.class,
            HealthView.class,
            HealthView.ServiceHealth.class,
            TelemetryStatusView.class,
            TelemetryStatusView.Exporter.class,
            TelemetryStatusView.Relay.class,
            Cancelled.class,
            DecisionRequest.class,
            DecisionView.class,
            DecisionsView.class,
            AuditPage.class,
            AuditRecord.class,
            AuditVerification.class,
            AuditVerification.ChainFault.class,
            Erased.class,
            RunPage.class,
            RunSummary.class,
            RunRecord.class,
            RunInput.class,
            ReplayView.class,
            ReplayView.ReplayChange.class,
            ScoresView.class,
            ScoresView.HorizonScore.class,
            ScoresView.MemberSkill.class,
            RehearsalRequest.class,
            RehearsalView.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        RECORDS.forEach(type -> require(type, schemas.get(type.getSimpleName())));
        schemas.values().forEach(PublicContract::snakeCase);
        document.getComponents().addSchema("Problem", problem());
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(PublicContract::complete);
    }

    private static void require(Class<? extends Record> type, @Nullable Schema schema) {
        if (schema == null) {
            throw new IllegalStateException("The document lacks the schema of " + type.getSimpleName());
        }
        schema.setRequired(Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList());
    }

    private static void snakeCase(Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> renamed = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> renamed.put(snake(name), property));
            schema.setProperties(renamed);
        }
        if (schema.getRequired() != null) {
            schema.setRequired(
                    schema.getRequired().stream().map(PublicContract::snake).toList());
        }
    }

    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static void complete(Operation operation) {
        PublicParameters.of(operation.getOperationId()).forEach(operation::addParameter);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("200") && response.getContent() != null) {
                response.getContent().removeMediaType(PROBLEM);
                example(operation)
                        .ifPresent(example -> response.getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(media -> media.setExample(example)));
            }
        });
        operation.getResponses().addAPIResponse("default", failure());
    }

    private static java.util.Optional<Object> example(Operation operation) {
        String name = "/openapi-examples/" + operation.getOperationId() + ".json";
        try (InputStream in = PublicContract.class.getResourceAsStream(name)) {
            return in == null ? java.util.Optional.empty() : java.util.Optional.of(read(in));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Could not read " + name, e);
        }
    }

    private static Object read(InputStream in) {
        try (JsonReader reader = Json.createReader(in)) {
            return plain(reader.readObject());
        }
    }

    private static Map<String, @Nullable Object> plain(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plainValue(value)));
        return map;
    }

    private static @Nullable Object plainValue(jakarta.json.JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> plain(value.asJsonObject());
            case ARRAY ->
                value.asJsonArray().stream().map(PublicContract::plainValue).toList();
            case STRING -> ((jakarta.json.JsonString) value).getString();
            case NUMBER -> ((jakarta.json.JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static APIResponse failure() {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description("A problem (RFC 9457)")
                .content(OASFactory.createContent()
                        .addMediaType(PROBLEM, OASFactory.createMediaType().schema(reference)));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema parameter = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("parameter", text)
                .addProperty("value_received", text)
                .addProperty("reason", text)
                .addProperty("allowed", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("trace_id", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(parameter));
    }
}
