package io.otelbi.biquery.warehouse;

import io.otelbi.model.Dataset;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Planner;
import java.util.List;

/** A warehouse that can be asked, as its model describes it. Each is a company of its own; they are never added up. */
public final class Source {

    private final WarehouseModel model;
    private final Planner planner;

    public Source(WarehouseModel model) {
        this.model = model;
        this.planner = new Planner(model);
    }

    /** The name in the API. */
    public String key() {
        return model.name().text();
    }

    public WarehouseModel model() {
        return model;
    }

    public Planner planner() {
        return planner;
    }

    /** ISO 4217 code of every amount. */
    public String currency() {
        return model.settings().currency().getCurrencyCode();
    }

    /** The channels that can be told apart, the one that is shown first before the others; empty where there is only one. */
    public List<String> channels() {
        List<Dataset> facts = model.facts();
        String first = model.settings().defaultChannel();
        return facts.size() < 2
                ? List.of()
                : facts.stream()
                        .map(Dataset::channel)
                        .sorted((a, b) -> Boolean.compare(b.equals(first), a.equals(first)))
                        .toList();
    }

    @Override
    public String toString() {
        return key();
    }
}
