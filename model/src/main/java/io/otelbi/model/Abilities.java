package io.otelbi.model;

import static io.otelbi.model.DatasetRole.CATEGORY;
import static io.otelbi.model.DatasetRole.CUSTOMER;
import static io.otelbi.model.DatasetRole.FRESHNESS;
import static io.otelbi.model.DatasetRole.PRODUCT;
import static io.otelbi.model.DatasetRole.RESELLER;
import static io.otelbi.model.DatasetRole.SALESPERSON;
import static io.otelbi.model.DatasetRole.STOCK;
import static io.otelbi.model.DatasetRole.TARGET;
import static io.otelbi.model.DatasetRole.TERRITORY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be asked of a warehouse. A question can be asked as soon as one of its facts has what it needs. */
public final class Abilities {

    private static final String PRODUCTS =
            "Give the role 'product' to the dimension of products, and 'business_key' and 'name' to its fields.";
    private static final String CUSTOMERS =
            "Give the role 'customer' (or 'reseller') to the dimension of buyers, and 'business_key' and 'name' to its fields.";

    private final WarehouseModel model;
    private final Map<Dataset, Paths> paths;

    private Abilities(WarehouseModel model) {
        this.model = model;
        this.paths = model.facts().stream().collect(Collectors.toMap(fact -> fact, model::paths));
    }

    /** Every question, in the order of {@link Question}. */
    public static List<Ability> of(WarehouseModel model) {
        var abilities = new Abilities(model);
        return Arrays.stream(Question.values())
                .map(question -> new Ability(question, abilities.missing(question)))
                .toList();
    }

    private String missing(Question question) {
        return switch (question) {
            // A model without a fact, a date and an additive metric is refused.
            case KEY_FIGURES, HISTORY, FORECASTS -> "";
            case RANKINGS_BY_PRODUCT, MOMENTUM -> unless(this::knowsProducts, PRODUCTS);
            case RANKINGS_BY_CUSTOMER, ACTIVE_CUSTOMERS -> unless(this::knowsBuyers, CUSTOMERS);
            case RANKINGS_BY_CATEGORY ->
                unless(
                        fact -> splits(fact, CATEGORY, FieldRole.CATEGORY),
                        "Give the role 'category' to a field, or to a dimension with a 'name'.");
            case RANKINGS_BY_TERRITORY ->
                unless(
                        fact -> splits(fact, TERRITORY, FieldRole.TERRITORY),
                        "Give the role 'territory' to a field, or to a dimension with a 'name'.");
            case RANKINGS_BY_SALESPERSON ->
                unless(
                        fact -> knows(fact, SALESPERSON),
                        "Give the role 'salesperson' to the dimension of salespersons, and 'business_key' and 'name' to its fields.");
            case CUSTOMERS_AT_RISK ->
                unless(
                        fact -> knowsBuyers(fact) && measures(fact, MetricRole.REVENUE),
                        "A fact needs a metric with the role 'revenue' and buyers. " + CUSTOMERS);
            case CROSS_SELL ->
                unless(
                        fact -> fact.has(FieldRole.ORDER_NUMBER) && knowsProducts(fact),
                        "A fact needs a field with the role 'order_number' and products. " + PRODUCTS);
            case MARGIN ->
                unless(
                        fact -> measures(fact, MetricRole.REVENUE) && measures(fact, MetricRole.COST),
                        "Give the roles 'revenue' and 'cost' to two metrics of the same fact.");
            case RESTOCK ->
                restocks()
                        ? ""
                        : "Give the role 'stock' to a dataset with a relationship to the products that are sold, 'quantity_on_hand' to its field, "
                                + "'lead_time_days' to a field of it or of the products, and 'units' to a metric.";
            case TARGETS ->
                model.datasets(TARGET).isEmpty()
                        ? "Give the role 'target' to a dataset, with 'metric' and 'grain', and 'amount' to its field."
                        : "";
            case FRESHNESS ->
                model.datasets(FRESHNESS).stream().anyMatch(dataset -> dataset.has(FieldRole.LOADED_AT))
                        ? ""
                        : "Give the role 'freshness' to a dataset and 'loaded_at' to its field.";
        };
    }

    private String unless(Predicate<Dataset> enough, String sentence) {
        return model.facts().stream().anyMatch(enough) ? "" : sentence;
    }

    private boolean knowsProducts(Dataset fact) {
        return knows(fact, PRODUCT);
    }

    private boolean knowsBuyers(Dataset fact) {
        return knows(fact, CUSTOMER) || knows(fact, RESELLER);
    }

    private List<Dataset> reached(Dataset fact) {
        Paths found = paths.get(fact);
        return found == null ? List.of() : List.copyOf(found.ways().keySet());
    }

    private boolean knows(Dataset fact, DatasetRole role) {
        return reached(fact).stream()
                .anyMatch(dataset ->
                        dataset.role() == role && dataset.has(FieldRole.BUSINESS_KEY) && dataset.has(FieldRole.NAME));
    }

    private boolean splits(Dataset fact, DatasetRole role, FieldRole fieldRole) {
        return reached(fact).stream().anyMatch(dataset -> dataset.role() == role || dataset.has(fieldRole));
    }

    private boolean measures(Dataset fact, MetricRole role) {
        return model.metricsOf(fact).stream().anyMatch(metric -> metric.is(role));
    }

    private boolean restocks() {
        List<Dataset> sold = model.facts().stream()
                .filter(fact -> knowsProducts(fact) && measures(fact, MetricRole.UNITS))
                .flatMap(fact -> reached(fact).stream())
                .filter(dataset -> dataset.role() == PRODUCT)
                .toList();
        return model.datasets(STOCK).stream().anyMatch(stock -> {
            Paths ways = model.paths(stock);
            return stock.has(FieldRole.QUANTITY_ON_HAND)
                    && ways.reaches(FieldRole.LEAD_TIME_DAYS)
                    && sold.stream().anyMatch(ways.ways()::containsKey);
        });
    }
}
