package io.otelbi.gateway.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.question.Grain;
import io.otelbi.platform.problem.ParameterError;
import io.otelbi.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QueryTest {

    @Test
    void whatIsNotGivenIsTakenFromTheDefinition() {
        Query query = forecasts(Map.of());
        assertEquals(30, query.value(Parameters.DAYS));
        assertEquals(Grain.DAY, query.value(Parameters.GRAIN));
        assertEquals("80,95", query.value(Parameters.LEVEL));
        assertEquals(false, query.value(Parameters.INCLUDE_SUSPECT));
        assertEquals(Optional.empty(), query.given(Parameters.MEASURE));
        assertEquals(List.of(), query.all(Parameters.FILTER));
    }

    @Test
    void whatIsGivenIsReadInItsType() {
        Query query = forecasts(Map.of(
                "days", List.of("365"),
                "grain", List.of("week"),
                "as_of", List.of("2013-12-28"),
                "include_suspect", List.of("true"),
                "filter", List.of("store.region:North", "store.region:South")));
        assertEquals(365, query.value(Parameters.DAYS));
        assertEquals(Grain.WEEK, query.value(Parameters.GRAIN));
        assertEquals(Optional.of(LocalDate.of(2013, 12, 28)), query.given(Parameters.AS_OF));
        assertEquals(true, query.value(Parameters.INCLUDE_SUSPECT));
        assertEquals(List.of("store.region:North", "store.region:South"), query.all(Parameters.FILTER));
        Query runs = new Query(PublicQuery.RUNS.parameters(), Map.of("from", List.of("2026-01-31T09:30:00Z")));
        assertEquals(Optional.of(Instant.parse("2026-01-31T09:30:00Z")), runs.given(Parameters.FROM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days        | 0          | is out of bounds         | 1..365",
                "days        | 366        | is out of bounds         | 1..365",
                "days        | 1e2        | is no whole number       | 1..365",
                "days        | 99999999999| is no whole number       | 1..365",
                "days        | ' '        | is empty                 | a value, or leave the parameter out",
                "grain       | DAY        | is not one of the choices| day, week, month",
                "level       | 90         | is not one of the choices| 80, 95, 80,95",
                "include_suspect | yes    | is not one of the choices| true, false",
                "as_of       | 2013-02-29 | is no day                | a day such as 2013-12-28",
            })
    void whatCannotBeMeantIsRefusedWithWhatIsAllowed(String name, String text, String reason, String allowed) {
        ParameterError error = refusal(() -> read(forecasts(Map.of(name, List.of(text)))));
        assertEquals(new ParameterError(name, text, reason, allowed), error);
    }

    @Test
    void unknownAndRepeatedParametersAreRefused() {
        assertEquals(
                "is not known here",
                refusal(() -> forecasts(Map.of("day", List.of("1")))).reason());
        ParameterError twice = refusal(() -> forecasts(Map.of("days", List.of("1", "2"))));
        assertEquals(new ParameterError("days", "1, 2", "is given more than once", "one value"), twice);
    }

    @ParameterizedTest
    @EnumSource
    void anOperationTakesANameOnce(PublicQuery operation) {
        var names = new HashSet<String>();
        assertTrue(operation.parameters().stream().allMatch(parameter -> names.add(parameter.name())));
    }

    private static Query forecasts(Map<String, List<String>> given) {
        return new Query(PublicQuery.FORECASTS.parameters(), given);
    }

    private static void read(Query query) {
        PublicQuery.FORECASTS.parameters().forEach(query::given);
    }

    private static ParameterError refusal(Runnable reading) {
        return assertThrows(ProblemException.class, reading::run).errors().getFirst();
    }
}
