package io.otelbi.biquery.warehouse;

import io.otelbi.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The warehouses that can be asked; different companies, never to be added up. */
public enum Source {
    ADVENTUREWORKS("USD"),
    WIDEWORLDIMPORTERS("USD");

    private final String currency;

    Source(String currency) {
        this.currency = currency;
    }

    /** The source of a name as the API knows it; an unknown one is a problem that lists the known. */
    public static Source named(String name) {
        return Arrays.stream(values())
                .filter(source -> source.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        WarehouseProblem.UNKNOWN_SOURCE,
                        "There is no source '" + name + "'; there are " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(values()).map(Source::key).collect(Collectors.joining(" and "));
    }

    /** The name in the API, in file names and in configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    // SalesAmount is in US dollars whatever CurrencyKey says: the list price is the same under every currency.
    /** ISO 4217 code of every amount. */
    public String currency() {
        return currency;
    }

    /** The channels that can be told apart; empty where the warehouse has only one. */
    public List<String> channels() {
        return switch (this) {
            case ADVENTUREWORKS -> List.of("internet", "reseller");
            case WIDEWORLDIMPORTERS -> List.of();
        };
    }
}
