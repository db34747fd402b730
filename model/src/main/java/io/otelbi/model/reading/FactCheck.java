package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Metric;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts have one date each and are told apart by their channels; one of them has something to add up. */
final class FactCheck {

    private static final String DATE_NEEDED =
            "A fact needs exactly one date: a field with the role 'date', or a relationship to a dimension that has one";

    private static final Pattern CHANNEL =
            Pattern.compile("(?!(?i:all)$)[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_ -]{0,38}[\\p{L}\\p{N}_])?");

    private final Draft draft;
    private final WarehouseModel model;

    FactCheck(Draft draft) {
        this.draft = draft;
        this.model = draft.model();
    }

    void run() {
        List<Dataset> facts = model.facts();
        if (facts.isEmpty()) {
            draft.root().fault("datasets", "No dataset has the role 'fact'; at least one needs it.");
            return;
        }
        facts.forEach(this::date);
        facts.forEach(this::meanings);
        channels(facts);
        if (model.metrics().stream().noneMatch(this::addsUp)) {
            draft.root()
                    .fault("metrics", "No metric adds up a fact; at least one such as SUM(dataset.field) is needed.");
        }
    }

    private boolean addsUp(Metric metric) {
        return metric.additive() && model.factOf(metric).isPresent();
    }

    private void date(Dataset fact) {
        List<String> dates = Stream.concat(
                        fact.field(FieldRole.DATE).stream().map(field -> "field " + field.name()),
                        model.from(fact).stream()
                                .filter(relationship -> model.dataset(relationship.to())
                                        .filter(dimension -> dimension.has(FieldRole.DATE))
                                        .isPresent())
                                .map(relationship -> "relationship " + relationship.name()))
                .toList();
        if (dates.size() != 1) {
            String found = dates.isEmpty() ? "it has none" : "it has " + String.join(", ", dates);
            draft.of(fact).faultOfAdded("role", DATE_NEEDED + "; " + found + ".");
        }
    }

    /** One product, one customer … for each fact, or nobody could say which is meant. */
    private void meanings(Dataset fact) {
        Set<Dataset> reached = model.paths(fact).ways().keySet();
        for (DatasetRole role : DatasetRole.values()) {
            if (role.isDimension() && role != DatasetRole.DIMENSION) {
                one(
                        fact,
                        "role '" + Words.of(role) + "'",
                        reached.stream()
                                .filter(dataset -> dataset.role() == role)
                                .toList());
            }
        }
        split(fact, reached, DatasetRole.CATEGORY, FieldRole.CATEGORY);
        split(fact, reached, DatasetRole.TERRITORY, FieldRole.TERRITORY);
    }

    private void split(Dataset fact, Set<Dataset> reached, DatasetRole role, FieldRole fieldRole) {
        List<Dataset> splits = reached.stream()
                .filter(dataset -> dataset.role() == role || dataset.has(fieldRole))
                .toList();
        if (splits.stream().anyMatch(dataset -> dataset.has(fieldRole))) {
            one(fact, "meaning '" + Words.of(role) + "'", splits);
        }
    }

    private void one(Dataset fact, String what, List<Dataset> found) {
        if (found.size() > 1) {
            String names =
                    found.stream().map(dataset -> dataset.name().toString()).collect(Collectors.joining(", "));
            draft.of(found.getLast())
                    .faultOfAdded(
                            "role",
                            "'" + fact.name() + "' reaches several with the " + what + ": " + names
                                    + "; one is allowed.");
        }
    }

    private void channels(List<Dataset> facts) {
        Set<String> channels = new HashSet<>();
        Set<String> folded = new HashSet<>();
        for (Dataset fact : facts) {
            if (!fact.channel().isEmpty() && !CHANNEL.matcher(fact.channel()).matches()) {
                draft.of(fact)
                        .faultOfAdded(
                                "channel",
                                "'" + fact.channel()
                                        + "' is no channel; allowed are letters, digits, _, - and blanks between them, at most 40 and not 'all'.");
            }
            channels.add(fact.channel());
            if (facts.size() > 1 && fact.channel().isEmpty()) {
                draft.of(fact)
                        .faultOfAdded("role", "Where there are several facts, each needs a 'channel' of its own.");
            } else if (!folded.add(fact.channel().toLowerCase(Locale.ROOT))) {
                draft.of(fact)
                        .faultOfAdded(
                                "channel",
                                "There is another fact with the channel '" + fact.channel()
                                        + "'; each has its own, and case does not tell them apart.");
            }
        }
        String chosen = model.settings().defaultChannel();
        boolean known = chosen.isEmpty() ? facts.size() == 1 : channels.contains(chosen);
        if (!known) {
            draft.root().faultOfAdded("default_channel", noChannel(channels));
        }
    }

    private static String noChannel(Set<String> channels) {
        String known =
                channels.stream().filter(channel -> !channel.isEmpty()).sorted().collect(Collectors.joining(", "));
        return known.isEmpty()
                ? "No fact has a 'channel'; leave 'default_channel' out, or give the fact a channel."
                : "'default_channel' must be one of the facts' channels: " + known + ".";
    }
}
