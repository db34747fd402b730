package io.otelbi.platform.client;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ParameterError;
import io.otelbi.platform.problem.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Passes on the problems that another service names; a refusal of our own token or an answer that is no problem is a
 * fault between services (502), never the caller's.
 */
public class UpstreamProblems implements ResponseExceptionMapper<ProblemException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public ProblemException toThrowable(Response response) {
        int status = response.getStatus();
        if (status == 401 || status == 403) {
            return new ProblemException(CommonProblem.UPSTREAM_FAILED, "A service refused the gateway's own token.");
        }
        try {
            return passedOn(Json.createReader(new StringReader(response.readEntity(String.class)))
                    .readObject());
        } catch (JsonException | IllegalStateException e) {
            return new ProblemException(
                    CommonProblem.UPSTREAM_FAILED, "A service answered with status " + status + " and no reason.", e);
        }
    }

    private static ProblemException passedOn(JsonObject problem) {
        var kind = new UpstreamProblem(
                problem.getInt("status"), problem.getString("title"), problem.getString("type", "about:blank"));
        List<ParameterError> errors = problem.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(error -> new ParameterError(
                        error.getString("parameter"),
                        error.getString("value_received", null),
                        error.getString("reason"),
                        error.getString("allowed")))
                .toList();
        return new ProblemException(kind, problem.getString("detail", kind.title() + "."), errors, null);
    }
}
