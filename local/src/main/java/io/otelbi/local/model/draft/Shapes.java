package io.otelbi.local.model.draft;

import io.otelbi.model.DatasetRole;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tables hold sales, stock and targets, by names, links and measures. */
final class Shapes {

    private static final Set<String> DAY_LIKELY =
            Set.of("order", "sold", "invoice", "sale", "sales", "transaction", "posting", "booking");
    private static final Set<String> DAY_UNLIKELY = Set.of(
            "due",
            "ship",
            "shipped",
            "delivery",
            "return",
            "returned",
            "birth",
            "modified",
            "valid",
            "created",
            "updated",
            "load",
            "loaded",
            "start",
            "end",
            "payment",
            "expected");

    private final List<Table> tables;
    private final List<Link> links;

    Shapes(Catalogue catalogue, List<Link> links) {
        this.tables = catalogue.tables();
        this.links = links;
    }

    /** The facts, stocks and targets. */
    Map<Table, DatasetRole> starts() {
        Map<Table, DatasetRole> starts = new LinkedHashMap<>();
        for (Table table : tables) {
            if (isTarget(table)) {
                starts.put(table, DatasetRole.TARGET);
            } else if (isStock(table)) {
                starts.put(table, DatasetRole.STOCK);
            }
        }
        List<Table> candidates = tables.stream()
                .filter(table -> !starts.containsKey(table) && maySell(table))
                .toList();
        List<Table> named = candidates.stream()
                .filter(table ->
                        table.tokens().has("sale", "sales", "order", "orders", "invoice", "invoices", "revenue"))
                .toList();
        (named.isEmpty() ? candidates : named).forEach(table -> starts.put(table, DatasetRole.FACT));
        return starts;
    }

    private boolean maySell(Table table) {
        boolean other = table.tokens()
                .has(
                        "return",
                        "returns",
                        "purchase",
                        "purchases",
                        "finance",
                        "budget",
                        "rate",
                        "survey",
                        "payment",
                        "inventory",
                        "movement",
                        "reason",
                        "call",
                        "salary",
                        "expense");
        return !other
                && !table.calendar()
                && leadsTo(table).isEmpty()
                && !leadsFrom(table).isEmpty()
                && new Measures(table).revenue().isPresent()
                && day(table).isPresent();
    }

    private boolean isTarget(Table table) {
        return table.tokens().has("quota", "quotas", "target", "targets", "goal", "plan")
                && amount(table).isPresent()
                && (part(table, "year").isPresent() || day(table).isPresent());
    }

    private boolean isStock(Table table) {
        return table.first(column -> column.kind().number() && column.tokens().hasAll("on", "hand"))
                        .isPresent()
                && leadsTo(table).isEmpty()
                && !leadsFrom(table).isEmpty()
                && table.columns().stream().noneMatch(column -> column.kind().day())
                && leadsFrom(table).stream().noneMatch(link -> link.to().calendar());
    }

    static Optional<Column> amount(Table table) {
        return table.first(column -> column.kind().number()
                && !column.keyLike()
                && column.tokens().has("amount", "quota", "target", "goal", "plan", "value"));
    }

    static Optional<Column> part(Table table, String unit) {
        return table.first(
                column -> column.kind().number() && column.tokens().last().equals(unit));
    }

    private List<Link> leadsTo(Table table) {
        return links.stream().filter(link -> link.to().equals(table)).toList();
    }

    private List<Link> leadsFrom(Table table) {
        return links.stream().filter(link -> link.from().equals(table)).toList();
    }

    /** The column that tells the day of a row: a date, a key of the calendar, or a number such as 20130131. */
    Optional<Column> day(Table table) {
        Set<Column> calendar = leadsFrom(table).stream()
                .filter(link -> link.to().calendar())
                .map(Link::column)
                .collect(Collectors.toCollection(HashSet::new));
        Stream<List<Column>> kinds = Stream.of(
                days(table, column -> column.kind().day()),
                days(table, calendar::contains),
                days(table, Column::dayNumber));
        return kinds.filter(found -> !found.isEmpty()).map(List::getFirst).findFirst();
    }

    /** The likeliest first. */
    private static List<Column> days(Table table, Predicate<Column> kind) {
        return table.columns().stream()
                .filter(kind)
                .filter(column -> likelihood(column) >= 0)
                .sorted(Comparator.comparingInt(Shapes::likelihood).reversed())
                .toList();
    }

    private static int likelihood(Column column) {
        List<String> words = column.tokens().words();
        return (int) (words.stream().filter(DAY_LIKELY::contains).count()
                - words.stream().filter(DAY_UNLIKELY::contains).count());
    }
}
