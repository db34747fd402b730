package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.Abilities;
import io.otelbi.model.Ability;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Metric;
import io.otelbi.model.MetricRole;
import io.otelbi.model.Paths;
import io.otelbi.model.Question;
import io.otelbi.model.TargetGrain;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.Identifier;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static WarehouseModel model(String name) {
        Reading reading = ModelReader.read(Sample.file(name));
        assertEquals(List.of(), reading.notices());
        return switch (reading) {
            case Reading.Sound sound -> sound.model();
            case Reading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static Dataset dataset(WarehouseModel model, String name) {
        return model.dataset(new Identifier(name, false)).orElseThrow();
    }

    private static Set<Question> off(WarehouseModel model) {
        return Abilities.of(model).stream()
                .filter(ability -> !ability.on())
                .map(Ability::question)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
    }

    private static String name(Dataset dataset, FieldRole role) {
        return dataset.field(role).orElseThrow().name().text();
    }

    @Test
    void adventureWorksSellsInTwoChannels() {
        WarehouseModel model = model("adventureworks");

        assertEquals(
                List.of("internet", "reseller"),
                model.facts().stream().map(Dataset::channel).toList());
        assertEquals("internet", model.settings().defaultChannel());
        assertEquals("USD", model.settings().currency().getCurrencyCode());
        for (Dataset fact : model.facts()) {
            assertEquals("order_date", name(fact, FieldRole.DATE));
            assertEquals("order_number", name(fact, FieldRole.ORDER_NUMBER));
            assertEquals(
                    EnumSet.allOf(MetricRole.class),
                    model.metricsOf(fact).stream()
                            .flatMap(metric -> metric.role().stream())
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(MetricRole.class))));
        }
        assertEquals(EnumSet.of(Question.RESTOCK, Question.FRESHNESS), off(model));
    }

    @Test
    void adventureWorksKnowsTheNewestVersionOfAProduct() {
        Dataset product = model("adventureworks").datasets(DatasetRole.PRODUCT).getFirst();

        assertEquals("product_number", name(product, FieldRole.BUSINESS_KEY));
        assertEquals("product_name", name(product, FieldRole.NAME));
        assertEquals("product_key", name(product, FieldRole.VERSION));
    }

    @Test
    void quotasAreForResellersAndSplitByTheTerritoryOfSalespersons() {
        WarehouseModel model = model("adventureworks");
        Dataset quota = model.datasets(DatasetRole.TARGET).getFirst();

        assertEquals(new Dataset.Target("reseller_revenue", TargetGrain.QUARTER, "salesperson_territory"), quota.use());
        assertEquals(
                "sales_quota_to_salesperson > salesperson_to_territory",
                Paths.words(model.paths(quota).to(dataset(model, "salesperson_territory"))));
        assertEquals(
                "reseller_sales_to_territory",
                Paths.words(model.paths(dataset(model, "reseller_sales")).to(dataset(model, "territory"))));
    }

    @Test
    void metricsOfBothChannelsAreOneMeasure() {
        WarehouseModel model = model("adventureworks");

        Set<String> internet = model.metricsOf(model.facts().getFirst()).stream()
                .map(Metric::measure)
                .collect(Collectors.toSet());
        Set<String> reseller = model.metricsOf(model.facts().getLast()).stream()
                .map(Metric::measure)
                .collect(Collectors.toSet());

        assertEquals(Set.of("revenue", "cost", "units", "discount", "orders", "order_lines", "customers"), internet);
        assertEquals(internet, reseller);
    }

    @Test
    void wideWorldImportersHoldsStockAndIsClosedOnSundays() {
        WarehouseModel model = model("wideworldimporters");
        Dataset stock = model.datasets(DatasetRole.STOCK).getFirst();

        assertEquals(Set.of(DayOfWeek.SUNDAY), model.settings().closedWeekdays());
        assertEquals("Fact.\"Stock Holding\"", stock.source().toString());
        assertTrue(
                Set.of(FieldRole.QUANTITY_ON_HAND, FieldRole.REORDER_LEVEL, FieldRole.TARGET_LEVEL, FieldRole.UNIT_COST)
                        .stream()
                        .allMatch(stock::has));
        assertEquals(EnumSet.of(Question.TARGETS, Question.FRESHNESS), off(model));
    }

    @Test
    void onlyWhatAddsUpOverDaysIsAdditive() {
        Set<String> additive = model("wideworldimporters").metrics().stream()
                .filter(Metric::additive)
                .map(metric -> metric.name().text())
                .collect(Collectors.toSet());

        assertEquals(Set.of("revenue", "cost", "units", "order_lines"), additive);
    }
}
