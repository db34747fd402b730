package io.otelbi.biquery.sales;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.model.Abilities;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Metric;
import io.otelbi.model.MetricRole;
import io.otelbi.model.Paths;
import io.otelbi.model.Settings;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import io.otelbi.platform.contract.query.SourceInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells what a source is and what can be asked of it. */
public final class Description {

    private static final List<MetricRole> MEASURES =
            List.of(MetricRole.REVENUE, MetricRole.UNITS, MetricRole.COST, MetricRole.DISCOUNT);
    private static final String CURRENCY = "currency";
    private static final String COUNT = "count";

    private final WarehouseModel model;

    private Description(WarehouseModel model) {
        this.model = model;
    }

    public static SourceInfo of(Source source) {
        return new Description(source.model()).info(source);
    }

    private SourceInfo info(Source source) {
        Settings settings = model.settings();
        return new SourceInfo(
                source.key(),
                settings.label(),
                source.currency(),
                settings.timeZone().getId(),
                Words.of(settings.weekStart()),
                settings.fiscalYearStartMonth(),
                settings.calendarCountry(),
                settings.closedWeekdays().stream().sorted().map(Words::of).toList(),
                source.channels().isEmpty() ? "" : source.channels().getFirst(),
                channels(source),
                settings.visibleTo().stream().sorted().toList(),
                Abilities.of(model).stream()
                        .map(ability -> new SourceInfo.Ability(
                                Words.of(ability.question()), ability.question().words(), ability.sentence()))
                        .toList());
    }

    private List<SourceInfo.Channel> channels(Source source) {
        if (source.channels().isEmpty()) {
            return List.of(channel("", model.facts().getFirst()));
        }
        return source.channels().stream()
                .flatMap(name -> model.facts().stream()
                        .filter(fact -> fact.channel().equals(name))
                        .map(fact -> channel(name, fact)))
                .toList();
    }

    private SourceInfo.Channel channel(String name, Dataset fact) {
        Paths paths = model.paths(fact);
        return new SourceInfo.Channel(
                name,
                measures(fact),
                things(paths),
                Dimensions.of(model, fact).stream()
                        .map(dimension -> dimension(paths, dimension))
                        .toList(),
                model.datasets(DatasetRole.TARGET).stream().anyMatch(target -> isFor(target, fact)));
    }

    /** The roles first, then the other metrics that add up. */
    private List<SourceInfo.Measure> measures(Dataset fact) {
        List<SourceInfo.Measure> measures = new ArrayList<>();
        for (MetricRole role : MEASURES) {
            if (model.metricsOf(fact).stream().anyMatch(metric -> metric.is(role))) {
                String unit = role == MetricRole.UNITS ? COUNT : CURRENCY;
                measures.add(new SourceInfo.Measure(Words.of(role), label(Words.of(role)), unit));
            }
        }
        if (fact.has(FieldRole.ORDER_NUMBER)) {
            measures.add(new SourceInfo.Measure("orders", "Orders", COUNT));
        }
        model.metricsOf(fact).stream()
                .filter(metric -> metric.additive() && metric.role().isEmpty())
                .map(metric -> new SourceInfo.Measure(
                        metric.measure(), label(metric.measure()), metric.unit().equals(CURRENCY) ? CURRENCY : COUNT))
                .forEach(measures::add);
        return measures;
    }

    /** A name as a sentence begins: {@code net_profit} is Net profit. */
    private static String label(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> things(Paths paths) {
        return Arrays.stream(DatasetRole.values())
                .filter(DatasetRole::isThing)
                .filter(role -> paths.ways().keySet().stream()
                        .anyMatch(dataset -> dataset.role() == role
                                && dataset.has(FieldRole.BUSINESS_KEY)
                                && dataset.has(FieldRole.NAME)))
                .map(Words::of)
                .toList();
    }

    /** Products differ from line to line of an order, and so does all that is known of them. */
    private SourceInfo.Dimension dimension(Paths paths, Dimension dimension) {
        boolean ofProducts = dimension.dataset().role() == DatasetRole.PRODUCT
                || paths.to(dimension.dataset()).stream()
                        .flatMap(step -> model.dataset(step.from()).stream())
                        .anyMatch(dataset -> dataset.role() == DatasetRole.PRODUCT);
        Field field = dimension.field();
        boolean unnamed = field.label().equals(field.name().text());
        return new SourceInfo.Dimension(dimension.name(), unnamed ? label(field.label()) : field.label(), ofProducts);
    }

    private boolean isFor(Dataset target, Dataset fact) {
        return target.use() instanceof Dataset.Target use
                && model.metricsOf(fact).stream()
                        .filter(metric -> metric.is(MetricRole.REVENUE))
                        .map(Metric::name)
                        .anyMatch(name -> name.text().equalsIgnoreCase(use.metric()));
    }
}
