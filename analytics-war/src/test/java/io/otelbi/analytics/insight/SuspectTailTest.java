package io.otelbi.analytics.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspectTailTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2022, 11, 30);
    private static final LocalDate THROUGH = LocalDate.of(2022, 12, 31);
    private static final Completeness COMPLETE = new Completeness(
            "adventureworks",
            "USD",
            FIRST,
            AS_OF,
            THROUGH,
            List.of(
                    new SuspectSegment(
                            "category", "Bikes", "internet", AS_OF.plusDays(1), THROUGH, 100, 0, "Bikes stop."),
                    new SuspectSegment(
                            SuspectSegment.DATE, "2099-12-31", "", THROUGH, THROUGH, 0, 1, "1 order line.")));

    private static Optional<String> warning(Grain grain, LocalDate last, @Nullable String category) {
        var about = new InsightRequest("adventureworks", null, "internet", null, category, List.of(), true, false);
        return SuspectTail.warning(
                        about,
                        COMPLETE,
                        PeriodSeries.of(
                                List.of(),
                                Measure.REVENUE,
                                grain,
                                new PeriodSeries.Span(FIRST, last, DayOfWeek.MONDAY)))
                .map(warning -> warning.kind() + ": " + warning.sentence());
    }

    @ParameterizedTest
    @CsvSource({"DAY, 31 days lie", "WEEK, 4 weeks hold days", "MONTH, month holds days"})
    void everyGrainWarnsOfPeriodsThatHoldSuspectDays(Grain grain, String count) {
        assertEquals(
                "incomplete_tail: The newest " + count + " after 2022-11-30, the last complete day. Bikes looks"
                        + " incomplete there, so the forecast may be too low. Ask without include_suspect and with as_of no"
                        + " later than 2022-11-30 to forecast from complete days only.",
                warning(grain, THROUGH, null).orElseThrow());
    }

    @Test
    void completePeriodsAndSegmentsThatAreWholeNeedNoWarning() {
        assertTrue(warning(Grain.DAY, AS_OF, null).isEmpty());
        assertTrue(warning(Grain.MONTH, THROUGH.minusDays(1), null).isEmpty());
        assertTrue(warning(Grain.WEEK, THROUGH, "Clothing").isEmpty());
        assertTrue(warning(Grain.WEEK, THROUGH, "Bikes").isPresent());
    }
}
