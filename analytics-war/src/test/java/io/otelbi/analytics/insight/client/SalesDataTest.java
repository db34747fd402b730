package io.otelbi.analytics.insight.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SalesDataTest {

    private final SalesApi nobody = (SalesApi) Proxy.newProxyInstance(
            SalesApi.class.getClassLoader(), new Class<?>[] {SalesApi.class}, (proxy, method, arguments) -> {
                throw new ProcessingException("Connection refused");
            });

    @Test
    void aQueryServiceThatCannotBeReachedIsNamedWhenRowsAreAskedFor() {
        SalesData data = new SalesData(nobody, new SegmentHistory(nobody));

        InsightRequest about = InsightRequest.of("adventureworks");

        assertUnavailable(() -> data.reading(about).stock("adventureworks"));
    }

    @Test
    void aQueryServiceThatCannotBeReachedIsNamedWhenCompletenessIsJudged() {
        SegmentHistory segments = new SegmentHistory(nobody);

        assertUnavailable(() -> segments.completeness("adventureworks", null));
    }

    private static void assertUnavailable(Executable call) {
        ProblemException refused = assertThrows(ProblemException.class, call);

        assertEquals(CommonProblem.UPSTREAM_UNAVAILABLE, refused.kind());
        assertEquals("The service bi-query cannot be reached.", refused.getMessage());
    }
}
