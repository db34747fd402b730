package io.otelbi.local.model.draft;

import io.otelbi.local.model.draft.Sketch.Dataset;
import io.otelbi.local.model.draft.Sketch.Doubt;
import io.otelbi.local.model.server.Asking;
import io.otelbi.model.DatasetRole;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a sketch of a model of what was found in a database. */
public final class Drafting {

    private static final Map<DatasetRole, Set<String>> THINGS = things();

    private final Catalogue catalogue;
    private final Sketch sketch = new Sketch();
    private final Routes routes = new Routes(sketch);

    /** Of all tables of a database. */
    public Drafting(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Map<DatasetRole, Set<String>> things() {
        Map<DatasetRole, Set<String>> things = new LinkedHashMap<>();
        things.put(
                DatasetRole.PRODUCT,
                Set.of("product", "products", "item", "items", "article", "articles", "sku", "material"));
        things.put(
                DatasetRole.CUSTOMER,
                Set.of("customer", "customers", "client", "clients", "buyer", "buyers", "member", "members"));
        things.put(DatasetRole.RESELLER, Set.of("reseller", "resellers", "retailer", "retailers", "dealer", "dealers"));
        things.put(
                DatasetRole.SALESPERSON,
                Set.of("salesperson", "salespersons", "employee", "employees", "seller", "salesman", "rep"));
        return things;
    }

    /** The text of the model and of its roles, as {@code NAME.yaml} and {@code NAME.roles.yaml}. */
    public Texts draft(String name, String label, Asking asking) throws SQLException {
        List<Link> links = new Links(catalogue, asking).find();
        sketch.links.addAll(links);
        sketch.leftOut.addAll(catalogue.leftOut());
        Shapes shapes = new Shapes(catalogue, links);
        Map<Table, DatasetRole> starts = shapes.starts();
        Map<Table, Optional<Column>> days = new LinkedHashMap<>();
        starts.keySet().forEach(start -> days.put(start, shapes.day(start)));
        catalogue.tables().stream()
                .sorted(Comparator.comparing(table -> !starts.containsKey(table)))
                .forEach(this::dataset);
        starts.forEach((table, role) -> of(table).role(role));
        routes.clear(starts.keySet(), days);
        keepReached(starts.keySet());
        meanings();
        channels();
        new Details(sketch, routes).fill(days);
        new Metrics(sketch, routes).add();
        settings(label);
        return new SketchText(sketch, name).texts();
    }

    private Dataset of(Table table) {
        return sketch.datasets.getOrDefault(table, new Dataset("", table, DatasetRole.DIMENSION));
    }

    private void dataset(Table table) {
        String subject = table.subject().snake();
        String name = SqlName.plain(
                table.calendar() && SqlName.plain(subject).endsWith("_") ? "calendar" : subject,
                taken -> sketch.datasets.values().stream().anyMatch(dataset -> dataset.name.equals(taken)));
        sketch.datasets.put(table, new Dataset(name, table, DatasetRole.DIMENSION));
    }

    private void keepReached(Set<Table> starts) {
        if (sketch.with(DatasetRole.FACT).isEmpty()) {
            return;
        }
        Set<Table> kept = new HashSet<>(starts);
        starts.forEach(start -> kept.addAll(routes.reached(start)));
        List<Table> others = sketch.datasets.keySet().stream()
                .filter(table -> !kept.contains(table))
                .toList();
        others.forEach(table -> {
            sketch.datasets.remove(table);
            sketch.leftOut.add(table + ": it is no sale, and no sale leads to it");
        });
        sketch.links.removeIf(link -> others.contains(link.from()) || others.contains(link.to()));
        sketch.dropped.removeIf(dropped -> others.contains(dropped.link().from())
                || others.contains(dropped.link().to()));
    }

    /** One dataset for each meaning: of several the one that most rows lead to. */
    private void meanings() {
        THINGS.forEach((role, words) -> {
            List<Dataset> found = sketch.with(DatasetRole.DIMENSION).stream()
                    .filter(dataset -> words.contains(dataset.table.subject().last()))
                    .filter(dataset -> routes.sold(dataset.table))
                    .toList();
            found.stream().findFirst().ifPresent(dataset -> meaning(dataset, role, found));
        });
    }

    private static void meaning(Dataset dataset, DatasetRole role, List<Dataset> found) {
        if (new Things(dataset.table).name().isEmpty()) {
            return;
        }
        dataset.role(role);
        if (found.size() > 1) {
            dataset.doubts.add(new Doubt(
                    "role " + role.name().toLowerCase(Locale.ROOT), "there is " + found.get(1).name + " too"));
        }
    }

    private void channels() {
        List<Dataset> facts = sketch.with(DatasetRole.FACT);
        if (facts.size() < 2) {
            return;
        }
        for (Dataset fact : facts) {
            String rest = fact.table
                    .subject()
                    .without("sale", "sales", "order", "orders", "invoice", "invoices")
                    .snake();
            boolean clear = !rest.isEmpty() && !Character.isDigit(rest.charAt(0));
            fact.members.put("channel", clear ? SqlName.plain(rest) : fact.name);
        }
        boolean clash = facts.stream()
                        .map(fact -> fact.members.getOrDefault("channel", ""))
                        .distinct()
                        .count()
                < facts.size();
        if (clash) {
            facts.forEach(fact -> fact.members.put("channel", fact.name));
        }
        Dataset largest = facts.stream()
                .max(Comparator.comparingLong(fact -> fact.table.rows()))
                .orElseThrow();
        sketch.settings.put("default_channel", largest.members.getOrDefault("channel", ""));
        sketch.doubts.add(
                new Doubt("default_channel", "of " + facts.size() + " facts it is the one with the most rows"));
    }

    private void settings(String label) {
        sketch.settings.put("currency", "USD");
        sketch.settings.put("label", label);
        sketch.doubts.add(new Doubt("currency", "no database says in what its amounts are"));
        if (sketch.with(DatasetRole.FACT).isEmpty()) {
            sketch.doubts.add(new Doubt(
                    "facts", "no table has a day, an amount and a key of another table; give one the role 'fact'"));
        }
    }

    /** The two files. */
    public record Texts(String model, String roles, long doubts, long facts) {}
}
