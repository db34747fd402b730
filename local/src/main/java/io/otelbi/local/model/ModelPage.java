package io.otelbi.local.model;

import io.otelbi.model.Abilities;
import io.otelbi.model.Ability;
import io.otelbi.model.Dataset;
import io.otelbi.model.Paths;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import java.util.List;
import java.util.stream.Stream;

/** A model as people read it in a terminal. */
final class ModelPage {

    private final WarehouseModel model;

    ModelPage(WarehouseModel model) {
        this.model = model;
    }

    Stream<String> lines() {
        return Stream.of(
                        Stream.of(model.name() + ": " + model.datasets().size() + " datasets, "
                                + model.relationships().size() + " relationships, "
                                + model.metrics().size() + " metrics"),
                        Stream.of("", "Datasets"),
                        model.datasets().stream().map(ModelPage::dataset),
                        model.facts().stream().flatMap(this::ways),
                        Stream.of("", "What can be asked"),
                        Abilities.of(model).stream().map(ModelPage::ability),
                        Stream.of(""))
                .flatMap(part -> part);
    }

    private static String dataset(Dataset dataset) {
        String channel = dataset.channel().isEmpty() ? "" : ", channel " + dataset.channel();
        return "  %-24s %-12s %s%s".formatted(dataset.name(), Words.of(dataset.role()), dataset.source(), channel);
    }

    private Stream<String> ways(Dataset fact) {
        return Stream.concat(
                Stream.of("", "Ways from " + fact.name()),
                model.paths(fact).ways().entrySet().stream()
                        .filter(way -> !way.getValue().isEmpty())
                        .map(way -> way(way.getKey(), way.getValue())));
    }

    private static String way(Dataset to, List<Relationship> way) {
        return "  %-24s %s".formatted(to.name(), Paths.words(way));
    }

    private static String ability(Ability ability) {
        String answer = ability.on() ? "yes" : "no: " + ability.sentence();
        return "  %-24s %s".formatted(ability.question().words(), answer);
    }
}
