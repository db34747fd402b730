package io.otelbi.local.model.draft;

import io.otelbi.local.model.draft.Sketch.Dataset;
import io.otelbi.local.model.draft.Sketch.Doubt;
import io.otelbi.local.model.draft.Sketch.Field;
import io.otelbi.local.model.draft.Sketch.Metric;
import io.otelbi.model.DatasetRole;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What facts add up to. */
final class Metrics {

    private final Sketch sketch;
    private final Routes routes;

    Metrics(Sketch sketch, Routes routes) {
        this.sketch = sketch;
        this.routes = routes;
    }

    void add() {
        sketch.with(DatasetRole.FACT).forEach(this::of);
        sketch.with(DatasetRole.TARGET).forEach(this::target);
    }

    private void of(Dataset fact) {
        Measures measures = new Measures(fact.table);
        measures.revenue().ifPresent(revenue -> {
            role(fact, "revenue", sum(fact, revenue), doubt(fact, "revenue", revenue));
            if (measures.cost().isEmpty()) {
                costOtherwise(fact, measures, revenue);
            }
        });
        measures.cost().ifPresent(cost -> role(fact, "cost", sum(fact, cost), doubt(fact, "cost", cost)));
        measures.units().ifPresent(units -> role(fact, "units", sum(fact, units), List.of()));
        measures.discount().ifPresent(discount -> role(fact, "discount", sum(fact, discount), List.of()));
        fact.field("order_number")
                .ifPresent(order -> metric(
                        fact, "orders", "COUNT(DISTINCT " + fact.name + "." + order.name() + ")", counted("orders")));
        buyer(fact).ifPresent(buyer -> customers(fact, buyer));
    }

    private void costOtherwise(Dataset fact, Measures measures, Column revenue) {
        Optional<Column> units = measures.units();
        Optional<Column> one = measures.unitCost();
        if (measures.profit().isPresent()) {
            Column profit = measures.profit().get();
            String expression = "SUM(" + value(fact, revenue) + " - " + value(fact, profit) + ")";
            role(fact, "cost", expression, List.of(new Doubt("cost", "only " + profit.name() + " tells it")));
        } else if (units.isPresent() && one.isPresent()) {
            String expression = "SUM(" + value(fact, one.get()) + " * " + value(fact, units.get()) + ")";
            role(
                    fact,
                    "cost",
                    expression,
                    List.of(new Doubt("cost", one.get().name() + " looks like the cost of one piece")));
        }
    }

    /** Other columns of numbers that might have been meant. */
    private List<Doubt> doubt(Dataset fact, String what, Column chosen) {
        List<String> others = fact.table.columns().stream()
                .filter(column -> column.kind() == Kind.EXACT && !column.equals(chosen) && !column.keyLike())
                .filter(column -> what.equals("cost") == column.tokens().has("cost"))
                .filter(column -> column.tokens().has("sales", "amount", "paid", "total", "revenue", "cost"))
                .filter(column -> !column.tokens().has("unit", "ship", "discount"))
                .map(Column::name)
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(new Doubt(what, "there are " + String.join(", ", others) + " too"));
    }

    private static String sum(Dataset fact, Column column) {
        return "SUM(" + value(fact, column) + ")";
    }

    /** The field of a column, which is made where there is none. */
    private static String value(Dataset fact, Column column) {
        String expression = SqlName.column(column.name());
        Field field = fact.fields.stream()
                .filter(known -> known.expression().equals(expression))
                .findFirst()
                .orElseGet(() -> {
                    String name = SqlName.plain(
                            column.name(),
                            taken -> fact.fields.stream()
                                    .anyMatch(known -> known.name().equals(taken)));
                    Field made = new Field(name, expression, column.kind().word(), "", column.samples(), List.of());
                    fact.fields.add(made);
                    fact.unused.remove(column.name());
                    return made;
                });
        return fact.name + "." + field.name();
    }

    private Optional<Dataset> buyer(Dataset fact) {
        var reached = routes.reached(fact.table);
        return Stream.of(DatasetRole.CUSTOMER, DatasetRole.RESELLER)
                .flatMap(role -> sketch.with(role).stream())
                .filter(dataset -> reached.contains(dataset.table))
                .filter(dataset -> dataset.field("business_key").isPresent())
                .findFirst();
    }

    private void customers(Dataset fact, Dataset buyer) {
        Map<String, String> members = counted("customers");
        members.put("fact", fact.name);
        String key = buyer.field("business_key").orElseThrow().name();
        metric(fact, "customers", "COUNT(DISTINCT " + buyer.name + "." + key + ")", members);
    }

    private static Map<String, String> counted(String measure) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("measure", measure);
        members.put("good", "up");
        return members;
    }

    private void role(Dataset fact, String role, String expression, List<Doubt> doubts) {
        sketch.metrics.add(new Metric(name(fact, role), expression, Map.of("role", role), doubts));
    }

    private void metric(Dataset fact, String what, String expression, Map<String, String> members) {
        sketch.metrics.add(new Metric(name(fact, what), expression, members, List.of()));
    }

    private static String name(Dataset fact, String what) {
        String channel = fact.members.getOrDefault("channel", "");
        return channel.isEmpty() ? what : channel + "_" + what;
    }

    /** What the fact is to reach that has the most in common with a target. */
    private void target(Dataset target) {
        var own = routes.reached(target.table);
        Optional<Dataset> fact = sketch.with(DatasetRole.FACT).stream()
                .filter(found -> new Measures(found.table).revenue().isPresent())
                .max(Comparator.comparingLong(found -> routes.reached(found.table).stream()
                        .filter(own::contains)
                        .count()));
        fact.ifPresentOrElse(
                found -> {
                    target.members.put("metric", name(found, "revenue"));
                    target.doubts.add(new Doubt(
                            "metric " + name(found, "revenue"),
                            found.name + " has the most dimensions in common with it"));
                    by(target, found).ifPresent(dataset -> target.members.put("by", dataset.name));
                },
                () -> target.role(DatasetRole.DIMENSION));
    }

    private Optional<Dataset> by(Dataset target, Dataset fact) {
        var sold = routes.reached(fact.table);
        return routes.reached(target.table).stream()
                .filter(sold::contains)
                .flatMap(table -> Optional.ofNullable(sketch.datasets.get(table)).stream())
                .filter(dataset -> dataset.field("name").isPresent())
                .findFirst();
    }
}
