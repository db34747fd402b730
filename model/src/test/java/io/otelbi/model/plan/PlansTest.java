package io.otelbi.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.Metric;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import io.otelbi.model.sql.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements of many questions, side by side with those that a person has read; -Dplans.write=true writes them anew. */
class PlansTest {

    private static final LocalDate FROM = LocalDate.of(2013, 1, 1);
    private static final LocalDate TO = LocalDate.of(2013, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "adventureworks, ../liberty-config/shared/warehouses",
        "wideworldimporters, ../liberty-config/shared/warehouses",
        "foodmart, ../local/src/test/resources/models",
        "tpcds, ../local/src/test/resources/models"
    })
    void theSameQuestionIsTheSameText(String name, String folder) throws IOException {
        Path file = Path.of("src/test/resources/io/otelbi/model/plan", name + ".sql");
        String plans = plans(Path.of(folder, name + ".yaml"));

        if (Boolean.getBoolean("plans.write")) {
            Files.writeString(file, plans);
        }

        assertEquals(Files.readString(file), plans);
    }

    @Test
    void quartersAreToldFromDaysThatAreIntegersToo(@TempDir Path folder) throws IOException {
        Path samples = Path.of("../liberty-config/shared/warehouses");
        String model = Files.readString(samples.resolve("adventureworks.yaml"))
                .replace(
                        "expression: OrderDate\n            datatype: DateTime",
                        "expression: OrderDateKey\n            datatype: Integer");
        Path file = Files.writeString(folder.resolve("adventureworks.yaml"), model);
        Files.copy(samples.resolve("adventureworks.roles.yaml"), folder.resolve("adventureworks.roles.yaml"));

        String sql = new Planner(model(file)).targetsByMember().orElseThrow().sql();

        assertTrue(
                sql.contains(
                        "CAST(FLOOR([reseller_sales].[OrderDateKey] / CAST(10000 AS decimal(19, 4))) AS int) AS [TargetYear]"),
                sql);
        assertFalse(sql.contains("YEAR("), sql);
    }

    static String plans(Path file) {
        return questions(file).entrySet().stream()
                .map(question -> "-- " + question.getKey() + "\n"
                        + question.getValue().map(PlansTest::text).orElse("-- cannot be asked\n"))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Plan plan) {
        String values = plan.values().stream().map(PlansTest::text).collect(Collectors.joining(", "));
        return (values.isEmpty() ? "" : "-- with " + values + "\n") + plan.sql() + "\n";
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Day(LocalDate day, var of) -> day.toString();
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Exact number -> number.number().toPlainString();
            case Value.Text(String text, var of) ->
                "'" + text + "'" + of.stream().map(column -> " as " + column).collect(Collectors.joining());
        };
    }

    static WarehouseModel model(Path file) {
        return ((Reading.Sound) ModelReader.read(file)).model();
    }

    /** Questions by their words. */
    static Map<String, Optional<Plan>> questions(Path file) {
        WarehouseModel model = model(file);
        return questions(model, new Planner(model));
    }

    /** The same of a planner that may be restricted. */
    static Map<String, Optional<Plan>> questions(WarehouseModel model, Planner planner) {
        Map<String, Optional<Plan>> plans = new LinkedHashMap<>();
        Map<String, Function<Slice, Optional<Plan>>> ofSlices = new LinkedHashMap<>();
        ofSlices.put("daily", planner::daily);
        ofSlices.put("totals", planner::totals);
        ofSlices.put("order lines", planner::orderLines);
        ofSlices.forEach(
                (words, ask) -> slices(model).forEach((slice, asked) -> plans.put(words + slice, ask.apply(asked))));
        Slice all = slice("", Map.of());
        model.metrics().stream()
                .filter(metric -> metric.additive() && metric.role().isEmpty())
                .map(Metric::measure)
                .distinct()
                .forEach(measure -> plans.put("daily " + measure, planner.daily(all, measure)));
        model.facts().stream()
                .flatMap(fact -> Dimensions.of(model, fact).stream().map(Dimension::name))
                .filter(name -> name.contains("."))
                .findFirst()
                .ifPresent(name -> plans.put("order lines by " + name, planner.orderLines(all, "revenue", name)));
        plans.put("segments", planner.segments(FROM, TO));
        plans.put("segments, one day", planner.segments(TO, TO));
        plans.put("coverage", Optional.of(planner.coverage()));
        plans.put("members of the usual dimensions", planner.members(List.of("category", "territory")));
        List<String> dimensions = dimensions(model);
        plans.put("members of all dimensions", planner.members(dimensions));
        dimensions.forEach(dimension -> plans.put("members of " + dimension, planner.members(List.of(dimension))));
        for (DatasetRole role : DatasetRole.values()) {
            if (role.isThing()) {
                plans.put("names of " + role, planner.names(role));
            }
        }
        plans.put("stock", planner.stock());
        plans.put("targets", planner.targets());
        plans.put("targets by member", planner.targetsByMember());
        return plans;
    }

    private static List<String> dimensions(WarehouseModel model) {
        return model.facts().stream()
                .flatMap(fact -> Dimensions.of(model, fact).stream())
                .map(dimension -> dimension.name())
                .distinct()
                .toList();
    }

    private static Map<String, Slice> slices(WarehouseModel model) {
        Map<String, Slice> slices = new LinkedHashMap<>();
        slices.put("", slice("", Map.of()));
        model.facts().stream()
                .map(fact -> fact.channel())
                .filter(channel -> !channel.isEmpty())
                .forEach(channel -> slices.put(", channel " + channel, slice(channel, Map.of())));
        slices.put(", one category", slice("", Map.of("category", List.of("Bikes"))));
        slices.put(", two categories", slice("", Map.of("category", List.of("Gloves", "Bikes"))));
        slices.put(", without a territory", slice("", Map.of("territory", List.of("Unknown"))));
        slices.put(", both", slice("", Map.of("territory", List.of("O'Brien"), "category", List.of("Bikes"))));
        slices.put(", without a category", slice("", Map.of("category", List.of("Unknown"))));
        slices.put(", one member", slice("", Map.of(dimensions(model).getLast(), List.of("x'; DROP TABLE y --]"))));
        slices.put(", one day", new Slice(TO, TO, "", Map.of()));
        slices.put(", a dimension that is not there", slice("", Map.of("planet", List.of("Mars"))));
        return slices;
    }

    private static Slice slice(String channel, Map<String, List<String>> filters) {
        return new Slice(FROM, TO, channel, filters);
    }
}
