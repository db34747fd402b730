package io.otelbi.analytics.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastMember;
import io.otelbi.platform.contract.analytics.ForecastPoint;
import io.otelbi.platform.contract.persistence.ForecastScore;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.SeriesKey;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlerTest {

    private static final LocalDate AS_OF = LocalDate.parse("2024-01-31");
    private static final SeriesKey SERIES = new SeriesKey("s", "revenue", "day", null, null, null, null, null);

    @Test
    void aPartIsSettledOnceAllOfItsDaysAreOver() {
        List<ForecastScore> scores = Settler.settle(run(), forecast(30), SERIES, 0, came(29, 12));

        assertEquals(1, scores.size());
        ForecastScore first = scores.getFirst();
        assertEquals(List.of(1, 7, 7), List.of(first.from(), first.to(), first.steps()));
        assertFalse(first.last());
        // The forecast says 10, repeating the last week 15, and 12 came.
        assertEquals(7 * 2, first.error());
        assertEquals(7 * 3, first.naiveError());
        assertEquals(7 * -2, first.signedError());
        assertEquals(7 * 12, first.actual());
        assertEquals(0, first.within80());
        assertEquals(7, first.within95());
        assertEquals(AS_OF.plusDays(7), first.coversTo());
        // Two away in a band of one, which the ledger had doubled.
        assertEquals(Collections.nCopies(7, 4.0), first.bandRatios());
        assertEquals(List.of(new ForecastScore.MemberScore("m", 7 * 1)), first.members());
    }

    @Test
    void whatIsLeftIsSettledFromWhereItStopped() {
        List<ForecastScore> scores = Settler.settle(run(), forecast(30), SERIES, 7, came(30, 12));

        assertEquals(1, scores.size());
        assertEquals(
                List.of(8, 30),
                List.of(scores.getFirst().from(), scores.getFirst().to()));
        assertTrue(scores.getFirst().last());
        assertEquals(List.of(), Settler.settle(run(), forecast(30), SERIES, 30, came(60, 12)));
    }

    @Test
    void aHorizonThatEndsWithinAPartEndsThere() {
        List<ForecastScore> scores = Settler.settle(run(), forecast(10), SERIES, 0, came(40, 10));

        assertEquals(List.of(7, 10), scores.stream().map(ForecastScore::to).toList());
        assertEquals(3, scores.getLast().within80());
        assertEquals(0, scores.getLast().error());
    }

    private static Map<LocalDate, Double> came(int days, double value) {
        Map<LocalDate, Double> came = new HashMap<>();
        IntStream.rangeClosed(1, days).forEach(day -> came.put(AS_OF.plusDays(day), value));
        return came;
    }

    private static ForecastAnswer forecast(int days) {
        List<ForecastPoint> points = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new ForecastPoint(AS_OF.plusDays(day), 10, 9.0, 11.0, 8.0, 12.0, 15.0, 10, 0, 0, 0))
                .toList();
        List<Double> mean = Collections.nCopies(days, 11.0);
        return new ForecastAnswer(
                "r",
                "s",
                "USD",
                AS_OF,
                AS_OF,
                List.of(),
                "revenue",
                "day",
                7,
                0,
                List.of(),
                points,
                List.of(new ForecastMember("m", 1, null, false, mean, "")),
                List.of(),
                "",
                null,
                2,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static RunRecord run() {
        return new RunRecord(
                new UUID(1, 2),
                Instant.EPOCH,
                null,
                "s",
                AS_OF,
                JsonValue.EMPTY_JSON_OBJECT,
                "v",
                null,
                new RunInput("f", null, "", Map.of()),
                JsonValue.EMPTY_JSON_OBJECT,
                "h",
                1,
                null,
                RunRecord.SERVED,
                null);
    }
}
