package io.otelbi.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aWrongParameterIsNamedWithItsBounds() {
        ProblemException failure = ProblemException.parameter("window_days", "0", "is too small", "1..1095");

        JsonObject json = Problem.of(
                        failure.kind(),
                        failure.detail(),
                        "/api/kpis",
                        "0af7651916cd43dd8448eb211c80319c",
                        failure.errors())
                .toJson();

        assertEquals(400, json.getInt("status"));
        assertEquals("urn:otelbi:problem:invalid-parameter", json.getString("type"));
        JsonObject error = json.getJsonArray("errors").getJsonObject(0);
        assertEquals("window_days", error.getString("parameter"));
        assertEquals("0", error.getString("value_received"));
        assertEquals("1..1095", error.getString("allowed"));
    }

    @Test
    void aProblemWithoutATraceHasNoTraceMember() {
        JsonObject json = Problem.of(CommonProblem.NOT_FOUND, "Nothing.", null, null, List.of())
                .toJson();

        assertFalse(json.containsKey("trace_id"));
        assertFalse(json.containsKey("errors"));
    }

    @Test
    void everyStatusThatAContainerGivesHasATitleOfItsOwn() {
        assertEquals(CommonProblem.NOT_FOUND, CommonProblem.ofStatus(404));
        assertEquals(CommonProblem.UNSUPPORTED_MEDIA_TYPE, CommonProblem.ofStatus(415));
        assertEquals(CommonProblem.UNEXPECTED_FAILURE, CommonProblem.ofStatus(599));
    }
}
