package io.otelbi.platform.testing;

import io.otelbi.platform.contract.query.SourceInfo;
import java.util.List;
import java.util.stream.Stream;

/** Warehouses for tests. */
public final class SomeSources {

    /** Knows all that there is, but targets. */
    public static final SourceInfo.Channel SHOP = new SourceInfo.Channel(
            "shop",
            measures("revenue", "units", "cost", "orders"),
            List.of("product", "customer"),
            List.of(new SourceInfo.Dimension("category", "Category", true)),
            false);

    /** Knows revenue alone, and its targets. */
    public static final SourceInfo.Channel WHOLESALE =
            new SourceInfo.Channel("wholesale", measures("revenue"), List.of(), List.of(), true);

    private SomeSources() {}

    private static List<SourceInfo.Measure> measures(String... names) {
        return Stream.of(names)
                .map(name -> new SourceInfo.Measure(name, name, "count"))
                .toList();
    }

    /** A warehouse with one nameless channel, for some roles or, with none, for all. */
    public static SourceInfo source(String name, String... roles) {
        return source(
                name, List.of(new SourceInfo.Channel("", measures("revenue"), List.of(), List.of(), true)), roles);
    }

    /** A warehouse with channels, the default first. */
    public static SourceInfo source(String name, List<SourceInfo.Channel> channels, String... roles) {
        return new SourceInfo(
                name,
                "The " + name,
                "EUR",
                "Europe/Berlin",
                "monday",
                1,
                "",
                List.of(),
                channels.getFirst().name(),
                channels,
                List.of(roles),
                List.of(
                        new SourceInfo.Ability("key_figures", "key figures", ""),
                        new SourceInfo.Ability("margin", "margin", "Give the role 'cost' to a metric.")));
    }
}
