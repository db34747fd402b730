package io.otelbi.model;

/** What a dataset is there for. Everything but fact, stock, target and freshness is a dimension. */
public enum DatasetRole {
    /** One row a line that was sold, with a date. */
    FACT,
    /** One row a product and place that holds it now. */
    STOCK,
    /** What was to be reached. */
    TARGET,
    /** When the warehouse was filled. */
    FRESHNESS,
    /** A dimension without a meaning of its own. */
    DIMENSION,
    PRODUCT,
    CUSTOMER,
    /** Who buys to sell on; stands for the customer in a fact that has none. */
    RESELLER,
    SALESPERSON,
    TERRITORY,
    CATEGORY;

    public boolean isDimension() {
        return compareTo(DIMENSION) >= 0;
    }

    /** Whether its versions are told apart by a business key and have a name. */
    public boolean isThing() {
        return compareTo(PRODUCT) >= 0 && compareTo(SALESPERSON) <= 0;
    }
}
