package io.otelbi.local.model.draft;

import io.otelbi.local.model.draft.Sketch.Dataset;
import io.otelbi.local.model.draft.Sketch.Doubt;
import io.otelbi.local.model.draft.Sketch.Field;
import io.otelbi.model.DatasetRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns become fields, and with which roles. */
final class Details {

    private static final Map<String, Integer> PLACES =
            Map.of("territory", 6, "region", 5, "state", 4, "province", 4, "country", 3, "city", 2, "district", 2);
    private static final Map<String, Integer> CLASSES =
            Map.of("category", 6, "department", 4, "family", 3, "class", 3, "subcategory", 2, "brand", 2, "type", 1);
    private static final int OF_PLACE = 3;

    private final Sketch sketch;
    private final Routes routes;
    private final Map<Dataset, Map<Column, String>> roles = new HashMap<>();
    private final Map<Dataset, Map<Column, Doubt>> doubts = new HashMap<>();

    Details(Sketch sketch, Routes routes) {
        this.sketch = sketch;
        this.routes = routes;
    }

    void fill(Map<Table, Optional<Column>> days) {
        for (Dataset dataset : sketch.datasets.values()) {
            switch (dataset.role()) {
                case FACT -> fact(dataset, days.getOrDefault(dataset.table, Optional.empty()));
                case STOCK -> stock(dataset);
                case TARGET -> target(dataset, days.getOrDefault(dataset.table, Optional.empty()));
                default -> dimension(dataset);
            }
        }
        best("territory", PLACES);
        best("category", CLASSES);
        sketch.datasets.values().forEach(this::fields);
    }

    private void role(Dataset dataset, Optional<Column> column, String role) {
        column.ifPresent(
                found -> roles.computeIfAbsent(dataset, key -> new HashMap<>()).putIfAbsent(found, role));
    }

    private void doubt(Dataset dataset, Column column, String what, String why) {
        doubts.computeIfAbsent(dataset, key -> new HashMap<>()).put(column, new Doubt(what, why));
    }

    private boolean leadsToCalendar(Dataset dataset) {
        return sketch.from(dataset.table).stream().anyMatch(link -> link.to().calendar());
    }

    private void fact(Dataset fact, Optional<Column> day) {
        if (!leadsToCalendar(fact)) {
            role(fact, day, "date");
            List<Column> others = fact.table.columns().stream()
                    .filter(column ->
                            column.kind().day() && day.filter(column::equals).isEmpty())
                    .toList();
            if (!others.isEmpty()) {
                day.ifPresent(column -> doubt(
                        fact, column, "date", "there is " + others.getFirst().name() + " too"));
            }
        }
        role(fact, new Measures(fact.table).order(), "order_number");
    }

    private void stock(Dataset stock) {
        Things things = new Things(stock.table);
        role(
                stock,
                stock.table.first(
                        column -> column.kind().number() && column.tokens().hasAll("on", "hand")),
                "quantity_on_hand");
        role(stock, level(stock, "reorder"), "reorder_level");
        role(stock, level(stock, "target"), "target_level");
        role(stock, things.unitCost(), "unit_cost");
        role(stock, things.leadTime(), "lead_time_days");
    }

    private static Optional<Column> level(Dataset stock, String word) {
        return stock.table.first(
                column -> column.kind().number() && column.tokens().has(word));
    }

    private void target(Dataset target, Optional<Column> day) {
        Table table = target.table;
        role(target, Shapes.amount(table), "amount");
        Optional<Column> year = Shapes.part(table, "year");
        Optional<Column> quarter = Shapes.part(table, "quarter");
        Optional<Column> month = Shapes.part(table, "month");
        if (year.isEmpty() && !leadsToCalendar(target)) {
            role(target, day, "date");
        }
        role(target, year, "year");
        role(target, quarter, "quarter");
        role(target, month, "month");
        String grain = month.isPresent() || year.isEmpty() ? "month" : quarter.isPresent() ? "quarter" : "year";
        target.members.put("grain", grain);
        target.doubts.add(new Doubt("grain " + grain, "only the names of the columns say for how long a target holds"));
    }

    private void dimension(Dataset dataset) {
        Things things = new Things(dataset.table);
        Optional<Column> day = dataset.table.calendarDay();
        if (day.isPresent()) {
            role(dataset, day, "date");
            return;
        }
        Optional<Column> key = things.businessKey();
        boolean versions = things.repeats() || things.dated();
        boolean other = key.filter(column -> !dataset.table.key().contains(column.name()))
                .isPresent();
        if (dataset.role() != DatasetRole.DIMENSION || (versions && other)) {
            role(dataset, key, "business_key");
        }
        if (versions && other) {
            role(dataset, dataset.table.singleKey(), "version");
            role(dataset, things.valid("start", "from"), "valid_from");
            role(dataset, things.valid("end", "to"), "valid_to");
        }
        if (dataset.role() == DatasetRole.PRODUCT) {
            role(dataset, things.listPrice(), "unit_price");
            role(dataset, things.unitCost(), "unit_cost");
            role(dataset, things.leadTime(), "lead_time_days");
        }
    }

    private record Rated(Dataset dataset, Column column, int rating) {}

    /** The field of all that sales reach by which they are split as territory or category. */
    private void best(String role, Map<String, Integer> words) {
        List<Rated> rated = new ArrayList<>();
        for (Dataset dataset : sketch.datasets.values()) {
            if (dataset.role().isDimension() && !dataset.table.calendar() && routes.sold(dataset.table)) {
                Things things = new Things(dataset.table);
                for (Column column : dataset.table.columns()) {
                    int rating = words.getOrDefault(word(column), 0);
                    if (rating > 0 && things.splits(column)) {
                        rated.add(new Rated(dataset, column, rating + bonus(dataset, words, role)));
                    }
                }
            }
        }
        rated.sort(Comparator.comparingInt(Rated::rating).reversed());
        rated.stream().findFirst().ifPresent(best -> {
            roles.computeIfAbsent(best.dataset(), key -> new HashMap<>()).put(best.column(), role);
            rated.stream()
                    .skip(1)
                    .findFirst()
                    .ifPresent(second -> doubt(
                            best.dataset(),
                            best.column(),
                            role,
                            "there is " + second.dataset().name + "."
                                    + second.column().name() + " too"));
        });
    }

    private static String word(Column column) {
        return column.tokens().without("name", "description").last();
    }

    private int bonus(Dataset dataset, Map<String, Integer> words, String role) {
        Set<String> subject = Set.copyOf(dataset.table.subject().words());
        boolean place = subject.stream().anyMatch(words::containsKey)
                || subject.contains("address")
                || subject.contains("geography");
        boolean ofProduct = dataset.role() == DatasetRole.PRODUCT
                || sketch.with(DatasetRole.PRODUCT).stream()
                        .anyMatch(product -> routes.reached(product.table).contains(dataset.table));
        return role.equals("category") ? (ofProduct ? OF_PLACE : 0) : (place ? OF_PLACE : 0);
    }

    private void fields(Dataset dataset) {
        Map<Column, String> own = roles.getOrDefault(dataset, Map.of());
        Things things = new Things(dataset.table);
        boolean dimension = dataset.role().isDimension();
        for (Column column : dataset.table.columns()) {
            boolean linked = sketch.from(dataset.table).stream()
                    .anyMatch(link -> link.column().equals(column));
            boolean key = dataset.table.key().equals(List.of(column.name()));
            boolean splits = dimension && !dataset.table.calendar() && things.splits(column);
            if (own.containsKey(column) || linked || (key && dimension) || splits) {
                add(dataset, column, own.getOrDefault(column, ""));
            } else {
                dataset.unused.add(column.name());
            }
        }
        if (dimension && !dataset.table.calendar()) {
            things.name().ifPresent(name -> name(dataset, name));
        }
    }

    private void add(Dataset dataset, Column column, String role) {
        List<Doubt> own = Optional.ofNullable(
                        doubts.getOrDefault(dataset, Map.of()).get(column))
                .stream()
                .toList();
        dataset.fields.add(new Field(
                free(dataset, column.name()),
                SqlName.column(column.name()),
                column.kind().word(),
                role,
                column.samples(),
                own));
    }

    private static String free(Dataset dataset, String name) {
        return SqlName.plain(
                name,
                taken -> dataset.fields.stream().anyMatch(field -> field.name().equals(taken)));
    }

    /** Names of people stand in no comment. */
    private static boolean isPerson(Dataset dataset) {
        return dataset.role().isThing() && dataset.role() != DatasetRole.PRODUCT;
    }

    private static void name(Dataset dataset, Things.Name name) {
        Column first = name.columns().getFirst();
        Optional<Field> there = dataset.fields.stream()
                .filter(field -> field.expression().equals(name.expression()))
                .findFirst();
        if (there.filter(field -> !field.role().isEmpty()).isPresent()) {
            return;
        }
        there.ifPresent(dataset.fields::remove);
        name.columns().forEach(column -> dataset.unused.remove(column.name()));
        String called = name.columns().size() > 1 ? dataset.table.subject().snake() + "_name" : first.name();
        List<Doubt> doubts = name.sure()
                ? List.of()
                : List.of(new Doubt("name", "no column is called a name; this one is the likeliest"));
        dataset.fields.add(new Field(
                free(dataset, called),
                name.expression(),
                Kind.TEXT.word(),
                "name",
                name.columns().size() > 1 || isPerson(dataset) ? List.of() : first.samples(),
                doubts));
    }
}
