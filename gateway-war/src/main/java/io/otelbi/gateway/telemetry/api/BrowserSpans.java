package io.otelbi.gateway.telemetry.api;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;

/** Spans from a browser, which may not speak for another service: their resource is named here. */
final class BrowserSpans {

    static final String SERVICE = "frontend";

    private BrowserSpans() {}

    /** The same OTLP/JSON request with {@code service.name=frontend} as its only resource; anything else is a 400. */
    static String named(byte[] body) {
        try {
            JsonObject request =
                    Json.createReader(new ByteArrayInputStream(body)).readObject();
            JsonArrayBuilder resources = Json.createArrayBuilder();
            for (JsonValue resource : request.getJsonArray("resourceSpans")) {
                resources.add(Json.createObjectBuilder(resource.asJsonObject()).add("resource", resource()));
            }
            return Json.createObjectBuilder()
                    .add("resourceSpans", resources)
                    .build()
                    .toString();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new ProblemException(
                    CommonProblem.MALFORMED_BODY, "The body is no OTLP trace request in JSON (resourceSpans).", e);
        }
    }

    private static JsonObject resource() {
        return Json.createObjectBuilder()
                .add(
                        "attributes",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("key", "service.name")
                                        .add("value", Json.createObjectBuilder().add("stringValue", SERVICE))))
                .build();
    }
}
