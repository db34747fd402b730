package io.otelbi.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.completeness.CompletenessJudge;
import io.otelbi.local.warehouse.Table;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.CoveredDay;
import io.otelbi.platform.contract.query.SegmentDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the completeness guard finds what is missing, and how often it cries wolf, on the sample's clean days. */
class CompletenessTrialsTest {

    private static final int TRIALS = 500;
    private static final int KNOWN_DAYS = 400;
    private static final int DAYS_IN_CLEAN_TIME = 900;

    private record Segment(String dimension, String member) {}

    private static final Map<Segment, TreeMap<LocalDate, Long>> LINES = new HashMap<>();

    @BeforeAll
    static void generate() {
        Map<Object, Object> subcategories = new HashMap<>();
        Map<Object, Object> categories = new HashMap<>();
        Map<Object, Object> names = new HashMap<>();
        Map<Object, Object> territories = new HashMap<>();
        AdventureWorksSample.generate(20_260_301, (table, values) -> {
            switch (table.name()) {
                case "DimProduct" ->
                    subcategories.put(
                            value(table, values, "ProductKey"), value(table, values, "ProductSubcategoryKey"));
                case "DimProductSubcategory" ->
                    categories.put(
                            value(table, values, "ProductSubcategoryKey"), value(table, values, "ProductCategoryKey"));
                case "DimProductCategory" ->
                    names.put(
                            value(table, values, "ProductCategoryKey"),
                            value(table, values, "EnglishProductCategoryName"));
                case "DimSalesTerritory" ->
                    territories.put(
                            value(table, values, "SalesTerritoryKey"), value(table, values, "SalesTerritoryRegion"));
                case "FactInternetSales" -> {
                    LocalDate day = ((LocalDateTime) value(table, values, "OrderDate")).toLocalDate();
                    Object category = names.get(categories.get(subcategories.get(value(table, values, "ProductKey"))));
                    count("category", String.valueOf(category), day);
                    Object territory = territories.get(value(table, values, "SalesTerritoryKey"));
                    count("territory", String.valueOf(territory), day);
                }
                default -> {}
            }
        });
    }

    private static Object value(Table table, @Nullable Object[] values, String column) {
        for (int i = 0; i < values.length; i++) {
            if (table.columns().get(i).name().equals(column)) {
                return Objects.requireNonNull(values[i]);
            }
        }
        throw new IllegalArgumentException(column);
    }

    private static void count(String dimension, String member, LocalDate day) {
        LINES.computeIfAbsent(new Segment(dimension, member), any -> new TreeMap<>())
                .merge(day, 1L, Long::sum);
    }

    private static Completeness judged(LocalDate end, @Nullable Segment without, int days) {
        List<SegmentDay> known = new ArrayList<>();
        LINES.forEach((segment, lines) -> {
            LocalDate last = segment.equals(without) ? end.minusDays(days) : end;
            lines.subMap(end.minusDays(KNOWN_DAYS), true, last, true)
                    .forEach((day, count) -> known.add(new SegmentDay(
                            segment.dimension(), segment.member(), "internet", day, BigDecimal.ONE, count)));
        });
        List<CoveredDay> covered = known.stream()
                .map(day -> new CoveredDay(day.channel(), day.day(), day.lines()))
                .toList();
        return CompletenessJudge.judge(
                new Coverage("adventureworks", "USD", AdventureWorksSample.START, end, covered, 0), "", known);
    }

    private static LocalDate cleanDay(Random random) {
        return AdventureWorksSample.LAST_BIKES.minusDays(random.nextInt(DAYS_IN_CLEAN_TIME));
    }

    @Test
    void missingDaysAreFoundInNineteenOfTwentyTrials() {
        Random random = new Random(1);
        List<Segment> segments = LINES.keySet().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        int found = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Segment segment = segments.get(random.nextInt(segments.size()));
            int days = 7 + random.nextInt(34);
            Completeness judged = judged(cleanDay(random), segment, days);
            found += judged.suspects().stream().anyMatch(one -> one.segment().equals(segment.member())) ? 1 : 0;
        }

        assertTrue(found >= 0.95 * TRIALS, found + " of " + TRIALS);
    }

    @Test
    void untouchedDataRaiseHardlyAnAlarm() {
        Random random = new Random(2);
        int alarms = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            LocalDate end = cleanDay(random);
            Completeness judged = judged(end, null, 0);
            alarms += judged.suspects().isEmpty() ? 0 : 1;
            if (judged.suspects().isEmpty()) {
                assertEquals(end, judged.asOf());
            }
        }

        assertTrue(alarms <= 0.02 * TRIALS, alarms + " of " + TRIALS);
    }
}
