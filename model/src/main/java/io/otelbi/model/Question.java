package io.otelbi.model;

/** What can be asked of a warehouse, as far as its model allows. */
public enum Question {
    KEY_FIGURES("key figures"),
    HISTORY("history"),
    FORECASTS("forecasts"),
    RANKINGS_BY_PRODUCT("rankings by product"),
    RANKINGS_BY_CUSTOMER("rankings by customer"),
    RANKINGS_BY_CATEGORY("rankings by category"),
    RANKINGS_BY_TERRITORY("rankings by territory"),
    RANKINGS_BY_SALESPERSON("rankings by salesperson"),
    MOMENTUM("momentum of products"),
    ACTIVE_CUSTOMERS("active customers"),
    CUSTOMERS_AT_RISK("customers at risk"),
    CROSS_SELL("cross-sell"),
    MARGIN("margin"),
    RESTOCK("restock and overstock"),
    TARGETS("targets"),
    FRESHNESS("freshness");

    private final String words;

    Question(String words) {
        this.words = words;
    }

    /** How people call it. */
    public String words() {
        return words;
    }
}
