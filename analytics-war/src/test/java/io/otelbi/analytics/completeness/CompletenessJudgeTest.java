package io.otelbi.analytics.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.SegmentDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CompletenessJudgeTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 28);
    private static final Coverage COVERAGE = new Coverage("adventureworks", "USD", FIRST, LAST, 0);

    @Test
    void aSegmentThatStopsAMonthEarlyMovesTheLastCompleteDay() {
        List<SegmentDay> days = new ArrayList<>();
        days.addAll(segment("Bikes", 30, day -> !day.isAfter(LocalDate.of(2023, 12, 28))));
        days.addAll(segment("Clothing", 20, day -> true));

        Completeness judged = CompletenessJudge.judge(COVERAGE, days);

        assertEquals(LocalDate.of(2023, 12, 28), judged.asOf());
        assertEquals(LAST, judged.dataThrough());
        assertEquals("Bikes", judged.suspects().getFirst().segment());
        assertEquals(31 * 30.0, judged.suspects().getFirst().expected(), 1e-9);
        assertTrue(judged.suspects()
                .getFirst()
                .sentence()
                .startsWith("Bikes in the internet channel stop after 2023-12-28"));
    }

    @Test
    void completeDataAreCompleteToTheLastDay() {
        Completeness judged = CompletenessJudge.judge(COVERAGE, segment("Bikes", 30, day -> true));

        assertEquals(LAST, judged.asOf());
        assertTrue(judged.suspects().isEmpty());
    }

    @Test
    void aSegmentThatNeverSellsOnSundaysIsNotMissedOnOne() {
        List<SegmentDay> days = new ArrayList<>(segment("Toys", 30, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY));
        days.addAll(segment("Tape", 30, day -> true));

        Completeness judged = CompletenessJudge.judge(COVERAGE, days);

        assertEquals(DayOfWeek.SUNDAY, LAST.getDayOfWeek());
        assertTrue(judged.suspects().isEmpty());
    }

    @Test
    void aRareSegmentMayStayAway() {
        List<SegmentDay> days =
                new ArrayList<>(segment("Rare", 40, day -> day.getDayOfMonth() == 3 && day.getMonthValue() > 6));
        days.addAll(segment("Bikes", 30, day -> true));

        assertTrue(CompletenessJudge.judge(COVERAGE, days).suspects().isEmpty());
    }

    @Test
    void oneMissedDayIsNoSuspicionYetButThreeOfARegularSegmentAre() {
        List<SegmentDay> oneMissed = new ArrayList<>(segment("Bikes", 30, day -> day.isBefore(LAST)));
        oneMissed.addAll(segment("Clothing", 30, day -> true));
        List<SegmentDay> threeMissed = new ArrayList<>(segment("Bikes", 30, day -> day.isBefore(LAST.minusDays(2))));
        threeMissed.addAll(segment("Clothing", 30, day -> true));

        assertTrue(CompletenessJudge.judge(COVERAGE, oneMissed).suspects().isEmpty());
        assertEquals(
                LAST.minusDays(3),
                CompletenessJudge.judge(COVERAGE, threeMissed).asOf());
    }

    private static List<SegmentDay> segment(String name, long lines, Predicate<LocalDate> sells) {
        return FIRST.datesUntil(LAST.plusDays(1))
                .filter(sells)
                .map(day -> new SegmentDay("category", name, "internet", day, BigDecimal.TEN, lines))
                .toList();
    }

    @Test
    void rowsWithoutADayAreToldAndMoveAsOfNowhere() {
        var coverage = new Coverage("adventureworks", "USD", FIRST, LAST, 1_234);

        Completeness judged = CompletenessJudge.judge(coverage, List.of());

        assertEquals(LAST, judged.asOf());
        assertEquals(
                List.of("1,234 order lines have no date. No figure holds them, because every figure belongs to days."),
                judged.suspects().stream().map(SuspectSegment::sentence).toList());
    }
}
