package io.otelbi.platform.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem as it leaves the system; it never holds SQL, a class name or a stack trace. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<ParameterError> errors) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a kind, seen at a path in a trace. */
    public static Problem of(
            ProblemKind kind,
            String detail,
            @Nullable String instance,
            @Nullable String traceId,
            List<ParameterError> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, traceId, errors);
    }

    /** The JSON object of RFC 9457 with the members {@code trace_id} and {@code errors} beside the standard ones. */
    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (instance != null) {
            json.add("instance", instance);
        }
        if (traceId != null) {
            json.add("trace_id", traceId);
        }
        if (!errors.isEmpty()) {
            json.add("errors", errorsAsJson());
        }
        return json.build();
    }

    private JsonArrayBuilder errorsAsJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (ParameterError error : errors) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("parameter", error.parameter());
            if (error.valueReceived() != null) {
                one.add("value_received", error.valueReceived());
            }
            array.add(one.add("reason", error.reason()).add("allowed", error.allowed()));
        }
        return array;
    }
}
