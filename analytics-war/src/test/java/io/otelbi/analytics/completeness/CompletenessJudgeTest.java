package io.otelbi.analytics.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.CoveredDay;
import io.otelbi.platform.contract.query.SegmentDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CompletenessJudgeTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 28);

    @Test
    void aSegmentThatStopsAMonthEarlyMovesTheLastCompleteDay() {
        List<SegmentDay> days = new ArrayList<>();
        days.addAll(segment("Bikes", 30, day -> !day.isAfter(LocalDate.of(2023, 12, 28))));
        days.addAll(segment("Clothing", 20, day -> true));

        Completeness judged = judged(days);

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
        Completeness judged = judged(segment("Bikes", 30, day -> true));

        assertEquals(LAST, judged.asOf());
        assertTrue(judged.suspects().isEmpty());
    }

    @Test
    void aSegmentThatNeverSellsOnSundaysIsNotMissedOnOne() {
        List<SegmentDay> days = new ArrayList<>(segment("Toys", 30, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY));
        days.addAll(segment("Tape", 30, day -> true));

        Completeness judged = judged(days);

        assertEquals(DayOfWeek.SUNDAY, LAST.getDayOfWeek());
        assertTrue(judged.suspects().isEmpty());
    }

    @Test
    void aRareSegmentMayStayAway() {
        List<SegmentDay> days =
                new ArrayList<>(segment("Rare", 40, day -> day.getDayOfMonth() == 3 && day.getMonthValue() > 6));
        days.addAll(segment("Bikes", 30, day -> true));

        assertTrue(judged(days).suspects().isEmpty());
    }

    @Test
    void oneMissedDayIsNoSuspicionYetButThreeOfARegularSegmentAre() {
        List<SegmentDay> oneMissed = new ArrayList<>(segment("Bikes", 30, day -> day.isBefore(LAST)));
        oneMissed.addAll(segment("Clothing", 30, day -> true));
        List<SegmentDay> threeMissed = new ArrayList<>(segment("Bikes", 30, day -> day.isBefore(LAST.minusDays(2))));
        threeMissed.addAll(segment("Clothing", 30, day -> true));

        assertTrue(judged(oneMissed).suspects().isEmpty());
        assertEquals(LAST.minusDays(3), judged(threeMissed).asOf());
    }

    @Test
    void anOrderLineOfTheYear2099IsNamedAndMovesNoDay() {
        List<SegmentDay> days = new ArrayList<>(segment("Bikes", 30, day -> true));
        days.add(line("Bikes", "2099-12-31", 1));

        Completeness judged = judged(days);

        assertEquals(FIRST, judged.firstDay());
        assertEquals(LAST, judged.asOf());
        assertEquals(LAST, judged.dataThrough());
        SuspectSegment suspect = judged.suspects().getFirst();
        assertEquals("date", suspect.dimension());
        assertEquals("2099-12-31", suspect.segment());
        assertEquals("internet", suspect.channel());
        assertEquals(LocalDate.of(2099, 12, 31), suspect.from());
        assertEquals(LocalDate.of(2099, 12, 31), suspect.to());
        assertEquals(1, suspect.found());
        assertEquals(
                "1 order line in the internet channel (category Bikes) is dated 2099-12-31, 75 years after the last other"
                        + " day (2024-01-28). Such a date is a placeholder or a typing error: the line is counted nowhere."
                        + " Correct the date in the source and load it again.",
                suspect.sentence());
    }

    @Test
    void placeholdersAtBothEndsAreNamedOneByOneAndAMistypedWeekAsOne() {
        List<SegmentDay> days = new ArrayList<>(segment("Bikes", 30, day -> true));
        days.add(line("Bikes", "1753-01-01", 40));
        days.add(line("Bikes", "9999-12-31", 2));
        days.add(line("Bikes", "2042-03-04", 3));
        days.add(line("Bikes", "2042-03-06", 3));

        Completeness judged = judged(days);

        assertEquals(FIRST, judged.firstDay());
        assertEquals(LAST, judged.dataThrough());
        assertEquals(
                List.of("1753-01-01", "2042-03-04 to 2042-03-06", "9999-12-31"),
                judged.suspects().stream().map(SuspectSegment::segment).toList());
        assertEquals(
                List.of(40L, 6L, 2L),
                judged.suspects().stream().map(SuspectSegment::found).toList());
        assertTrue(judged.suspects()
                .getFirst()
                .sentence()
                .contains(
                        "40 order lines in the internet channel (category Bikes) are dated 1753-01-01, 270 years before"
                                + " the first other day (2023-06-01)"));
        assertTrue(judged.suspects().get(1).sentence().contains("are dated 2042-03-04, 2042-03-06, 18 years after"));
    }

    @Test
    void aDateThatCannotBeHidesNoSegmentThatStops() {
        List<SegmentDay> days = new ArrayList<>();
        days.addAll(segment("Bikes", 30, day -> !day.isAfter(LocalDate.of(2023, 12, 28))));
        days.addAll(segment("Clothing", 20, day -> true));
        days.add(line("Bikes", "2099-12-31", 1));

        Completeness judged = judged(days);

        assertEquals(LocalDate.of(2023, 12, 28), judged.asOf());
        assertEquals(LAST, judged.dataThrough());
        assertEquals(
                List.of("Bikes", "2099-12-31"),
                judged.suspects().stream().map(SuspectSegment::segment).toList());
    }

    @Test
    void aChannelIsJudgedByItsOwnDays() {
        List<SegmentDay> days = new ArrayList<>(segment("Bikes", 30, day -> true));
        days.add(new SegmentDay("category", "Bikes", "reseller", LocalDate.of(2023, 7, 1), BigDecimal.TEN, 50));
        days.add(new SegmentDay("category", "Bikes", "reseller", LocalDate.of(2023, 8, 1), BigDecimal.TEN, 50));
        days.add(new SegmentDay("category", "Bikes", "reseller", LocalDate.of(2023, 9, 1), BigDecimal.TEN, 50));
        days.add(new SegmentDay("category", "Bikes", "reseller", LocalDate.of(1900, 1, 1), BigDecimal.TEN, 5));

        Completeness judged = CompletenessJudge.judge(coverage(days), "reseller", days);

        assertEquals(LocalDate.of(2023, 7, 1), judged.firstDay());
        assertEquals(LocalDate.of(2023, 9, 1), judged.dataThrough());
        assertEquals("reseller", judged.suspects().getFirst().channel());
        assertTrue(CompletenessJudge.judge(coverage(days), "internet", days)
                .suspects()
                .isEmpty());
    }

    @Test
    void theTimesThatAreNeededAreTheNewestOnesAndTheImpossibleOnes() {
        List<SegmentDay> days = new ArrayList<>(segment("Bikes", 30, day -> true));
        days.add(line("Bikes", "1900-01-01", 1));
        days.add(line("Bikes", "2099-12-31", 1));

        List<CompletenessJudge.Time> times = CompletenessJudge.needed(coverage(days), "", 400);

        assertEquals(
                List.of(
                        new CompletenessJudge.Time(LAST.minusDays(400), LAST),
                        new CompletenessJudge.Time(LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 1)),
                        new CompletenessJudge.Time(LocalDate.of(2099, 12, 31), LocalDate.of(2099, 12, 31))),
                times);
    }

    private static Completeness judged(List<SegmentDay> days) {
        return CompletenessJudge.judge(coverage(days), "", days);
    }

    private static Coverage coverage(List<SegmentDay> days) {
        List<CoveredDay> covered = days.stream()
                .map(day -> new CoveredDay(day.channel(), day.day(), day.lines()))
                .sorted(Comparator.comparing(CoveredDay::day))
                .toList();
        return new Coverage(
                "adventureworks",
                "USD",
                covered.getFirst().day(),
                covered.getLast().day(),
                covered,
                0);
    }

    private static SegmentDay line(String category, String day, long lines) {
        return new SegmentDay("category", category, "internet", LocalDate.parse(day), BigDecimal.TEN, lines);
    }

    private static List<SegmentDay> segment(String name, long lines, Predicate<LocalDate> sells) {
        return FIRST.datesUntil(LAST.plusDays(1))
                .filter(sells)
                .map(day -> new SegmentDay("category", name, "internet", day, BigDecimal.TEN, lines))
                .toList();
    }

    @Test
    void rowsWithoutADayAreToldAndMoveAsOfNowhere() {
        List<SegmentDay> days = segment("Bikes", 10, day -> true);
        Coverage dated = coverage(days);
        var coverage = new Coverage("adventureworks", "USD", FIRST, LAST, dated.days(), 1_234);

        Completeness judged = CompletenessJudge.judge(coverage, "", days);

        assertEquals(LAST, judged.asOf());
        assertEquals(
                List.of("1,234 order lines have no date. No figure holds them, because every figure belongs to days."),
                judged.suspects().stream().map(SuspectSegment::sentence).toList());
    }
}
