package io.otelbi.gateway.openapi;

import io.otelbi.gateway.audit.ClaimedHeads;
import io.otelbi.gateway.dashboard.DashboardView;
import io.otelbi.gateway.decision.DecisionRequest;
import io.otelbi.gateway.decision.DecisionView;
import io.otelbi.gateway.decision.DecisionsView;
import io.otelbi.gateway.health.api.HealthView;
import io.otelbi.gateway.ledger.RehearsalRequest;
import io.otelbi.gateway.ledger.RehearsalView;
import io.otelbi.gateway.ledger.ScoresView;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.receipt.ReceiptPage;
import io.otelbi.gateway.receipt.ReproductionView;
import io.otelbi.gateway.run.ReplayView;
import io.otelbi.gateway.sales.DimensionsView;
import io.otelbi.gateway.source.PlanView;
import io.otelbi.gateway.source.SourcesView;
import io.otelbi.gateway.telemetry.api.TelemetryStatusView;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.persistence.AuditPage;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.Erased;
import io.otelbi.platform.contract.persistence.GenuineHeads;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.query.Cancelled;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What is asked and answered; the records in them are found by their components. */
    private static final List<Class<? extends Record>> WHOLE = List.of(
            KpisView.class,
            HistoryView.class,
            DimensionsView.class,
            SourcesView.class,
            PlanView.class,
            ForecastAnswer.class,
            RankingAnswer.class,
            RecommendationAnswer.class,
            ExplanationAnswer.class,
            DashboardView.class,
            HealthView.class,
            TelemetryStatusView.class,
            Cancelled.class,
            DecisionRequest.class,
            DecisionView.class,
            DecisionsView.class,
            AuditPage.class,
            AuditVerification.class,
            ClaimedHeads.class,
            GenuineHeads.class,
            Erased.class,
            RunPage.class,
            RunRecord.class,
            ReplayView.class,
            ReceiptPage.class,
            ReproductionView.class,
            ScoresView.class,
            RehearsalRequest.class,
            RehearsalView.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        records().forEach(type -> require(type, schemas.get(type.getSimpleName())));
        schemas.values().forEach(PublicContract::snakeCase);
        document.getComponents().addSchema("Problem", problem());
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(PublicContract::complete);
        document.getPaths().getPathItems().values().forEach(new ShownFigures(schemas)::mark);
    }

    private static Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        WHOLE.forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one)) {
            Stream.of(one.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
        }
    }

    /** What is not {@link Nullable} in a record is always there. */
    private static void require(Class<?> type, @Nullable Schema schema) {
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
        PublicQuery.of(operation.getOperationId()).stream()
                .flatMap(query -> query.parameters().stream())
                .forEach(parameter -> operation.addParameter(parameter.documented()));
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
