package io.otelbi.platform.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    @Test
    void whoKnowsTheReasonIsWaitedForByEachOneOnTheWay() {
        Deadlines usual = new Deadlines(Map.of());

        assertEquals("42000", usual.getValue("bi-query/mp-rest/readTimeout"));
        assertEquals("46000", usual.getValue("analytics/mp-rest/readTimeout"));
    }

    @ParameterizedTest
    @CsvSource({
        "MSSQL_QUERY_TIMEOUT,2m,132000",
        "MSSQL_QUERY_TIMEOUT,90,102000",
        "MSSQL_QUERY_TIMEOUT,500ms,12500",
        "MSSQL_FOODMART_QUERY_TIMEOUT,1h,3612000",
        "MSSQL_QUERY_TIMEOUT,2h,42000",
        "MSSQL_QUERY_TIMEOUT,soon,42000",
        "MSSQL_LOCK_TIMEOUT,2m,42000",
    })
    void theyFollowTheTimeOfAQuestion(String variable, String time, String readTimeout) {
        assertEquals(readTimeout, new Deadlines(Map.of(variable, time)).getValue("bi-query/mp-rest/readTimeout"));
    }

    @Test
    void ofSeveralConnectionsTheSlowestCounts() {
        Deadlines several =
                new Deadlines(Map.of("MSSQL_QUERY_TIMEOUT", "5s", "MSSQL_A_QUERY_TIMEOUT", "60s", "OTHER", "1h"));

        assertEquals("72000", several.getValue("bi-query/mp-rest/readTimeout"));
    }
}
