package io.otelbi.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimensions;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked, no statement reads a fact, a target or stock without the rows of whoever asks. */
class RestrictedPlansTest {

    private static final String MINE = "mine alone";
    private static final Path SAMPLES = Path.of("../liberty-config/shared/warehouses");
    private static final Slice YEAR = new Slice(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31), "", Map.of());

    @ParameterizedTest
    @CsvSource({
        "adventureworks, ../liberty-config/shared/warehouses, territory",
        "adventureworks, ../liberty-config/shared/warehouses, category",
        "wideworldimporters, ../liberty-config/shared/warehouses, territory",
        "foodmart, ../local/src/test/resources/models, territory",
        "foodmart, ../local/src/test/resources/models, product_class.family",
        "tpcds, ../local/src/test/resources/models, category"
    })
    void everyStatementHoldsOnePredicateForEachTableThatItReads(String name, String folder, String dimension) {
        WarehouseModel model = PlansTest.model(Path.of(folder, name + ".yaml"));
        var planner = new Planner(model, only(Map.of(dimension, List.of(MINE))));

        Map<String, Optional<Plan>> plans = PlansTest.questions(model, planner);

        assertFalse(planner.facts().isEmpty());
        plans.forEach((question, plan) -> plan.ifPresent(
                some -> assertEquals(reads(model, some.sql()), predicates(some), () -> question + "\n" + some.sql())));
        assertTrue(plans.values().stream().flatMap(Optional::stream).anyMatch(plan -> predicates(plan) > 0));
    }

    private static long reads(WarehouseModel model, String sql) {
        return model.datasets().stream()
                .filter(dataset -> Stream.of(DatasetRole.FACT, DatasetRole.TARGET, DatasetRole.STOCK)
                        .anyMatch(role -> role == dataset.role()))
                .mapToLong(dataset -> count(sql, "FROM " + TSql.table(dataset.source()) + " AS"))
                .sum();
    }

    private static long count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1L;
    }

    private static long predicates(Plan plan) {
        return plan.values().stream()
                .filter(value -> value instanceof Value.Text text && text.text().equals(MINE))
                .count();
    }

    @Test
    void alternativesAreAddedUpAndDimensionsNarrowEachOther() {
        WarehouseModel model = adventureWorks();
        var planner = new Planner(
                model,
                new Restriction.AnyOf(List.of(
                        Map.of("territory", List.of("France", "Germany"), "category", List.of("Bikes")),
                        Map.of("category", List.of("Clothing")))));

        String sql = planner.daily(new Slice(YEAR.from(), YEAR.to(), "internet", Map.of()))
                .orElseThrow()
                .sql();

        String where = sql.substring(sql.indexOf("WHERE")).replaceAll("\\s+", " ");
        assertTrue(
                where.matches(
                        ".* AND \\(\\(\\(.* = \\?\\) AND \\(\\(.* = \\?\\) OR \\(.* = \\?\\)\\)\\) OR \\(.* = \\?\\)\\) GROUP BY.*"),
                where);
    }

    @Test
    void aFactWithoutTheDimensionIsNotAsked() {
        WarehouseModel model = adventureWorks();
        String only = onlyOfOneFact(model);
        var planner = new Planner(model, only(Map.of(only, List.of(MINE))));

        assertEquals(1, planner.facts().size(), only);
        assertTrue(planner.totals(YEAR)
                .orElseThrow()
                .sql()
                .contains(TSql.table(planner.facts().getFirst().source())));
    }

    private static String onlyOfOneFact(WarehouseModel model) {
        return model.facts().stream()
                .flatMap(fact -> Dimensions.of(model, fact).stream())
                .map(dimension -> dimension.name())
                .filter(name -> model.facts().stream()
                                .filter(fact ->
                                        Dimensions.named(model, fact, name).isPresent())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDimensionThatIsNowhereLeavesNothingToAsk() {
        var planner = new Planner(adventureWorks(), only(Map.of("planet.name", List.of("Mars"))));

        assertTrue(planner.facts().isEmpty());
        assertTrue(planner.daily(YEAR).isEmpty());
        assertTrue(planner.stock().isEmpty());
        assertTrue(planner.targets().isEmpty());
        assertTrue(planner.members(List.of("category")).isEmpty());
    }

    @Test
    void noAlternativeLeavesNothingToAsk() {
        assertTrue(new Planner(adventureWorks(), new Restriction.AnyOf(List.of()))
                .facts()
                .isEmpty());
    }

    @Test
    void aChannelIsARestrictionOfWholeFacts() {
        WarehouseModel model = adventureWorks();
        Dataset second = model.facts().get(1);
        var planner = new Planner(model, only(Map.of("channel", List.of(second.channel()))));

        assertEquals(List.of(second), planner.facts());
        assertTrue(planner.targetsByMember().isEmpty(), "targets do not know channels");
    }

    @Test
    void stockThatDoesNotKnowTheDimensionIsAbsent() {
        WarehouseModel model = PlansTest.model(SAMPLES.resolve("wideworldimporters.yaml"));

        assertTrue(new Planner(model).stock().isPresent());
        assertTrue(new Planner(model, only(Map.of("stock_item.stock_item_name", List.of(MINE))))
                .stock()
                .isPresent());
        assertTrue(new Planner(model, only(Map.of("territory", List.of(MINE))))
                .stock()
                .isEmpty());
        assertTrue(new Planner(
                        model,
                        new Restriction.AnyOf(List.of(
                                Map.of("stock_item.stock_item_name", List.of(MINE)),
                                Map.of("territory", List.of(MINE)))))
                .stock()
                .isEmpty());
    }

    @Test
    void membersAreThoseOfRowsThatMayBeSeen() {
        String sql = new Planner(adventureWorks(), only(Map.of("territory", List.of(MINE))))
                .members(List.of("category"))
                .orElseThrow()
                .sql();

        assertFalse(sql.contains("FROM [dbo].[DimProductCategory]"), sql);
        assertTrue(sql.contains("GROUP BY"), sql);
    }

    private static Restriction only(Map<String, List<String>> filters) {
        return new Restriction.AnyOf(List.of(filters));
    }

    private static WarehouseModel adventureWorks() {
        return PlansTest.model(SAMPLES.resolve("adventureworks.yaml"));
    }
}
