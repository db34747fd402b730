package io.otelbi.model.plan;

import io.otelbi.model.Dataset;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.MetricRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.plan.Query.Union;
import io.otelbi.model.sql.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which days, and which values of dimensions, there are. */
final class SegmentQuestions {

    private static final List<String> SEGMENTS = List.of(Dimensions.CATEGORY, Dimensions.TERRITORY);
    private static final String CHANNEL = "Channel";
    private static final String DAY = "OrderDay";
    private static final String LINES = "OrderLines";
    private static final String DIMENSION = "Dimension";
    private static final String MEMBER = "Member";

    private final Asked asked;
    private final WarehouseModel model;

    SegmentQuestions(Asked asked) {
        this.asked = asked;
        this.model = asked.model();
    }

    Optional<Plan> segments(LocalDate from, LocalDate to) {
        List<Select> parts = new ArrayList<>();
        for (Dataset fact : asked.facts()) {
            for (String name : SEGMENTS) {
                Dimensions.named(model, fact, name)
                        .ifPresent(dimension -> parts.add(segment(fact, dimension, from, to)));
            }
        }
        return Planner.ordered(parts, DIMENSION, MEMBER, CHANNEL, DAY);
    }

    private Select segment(Dataset fact, Dimension dimension, LocalDate from, LocalDate to) {
        var scope = new Scope(asked, fact);
        Expression member = scope.member(dimension);
        Expression day = scope.day();
        return scope.select(
                List.of(
                        new Item(Terms.text(dimension.name()), DIMENSION),
                        new Item(member, MEMBER),
                        new Item(Terms.text(Planner.channelOf(model, fact)), CHANNEL),
                        new Item(day, DAY),
                        new Item(scope.metric(MetricRole.REVENUE).orElse(Terms.NO_AMOUNT), "Revenue"),
                        new Item(Terms.ROWS, LINES)),
                new Conditions(model, scope).days(from, to),
                List.of(scope.groupedBy(dimension.dataset(), dimension.field(), member), day));
    }

    Plan coverage() {
        List<Select> parts = asked.facts().stream().map(this::covered).toList();
        String[] order = parts.size() == 1 ? new String[] {DAY} : new String[] {DAY, CHANNEL};
        return Planner.ordered(parts, order).orElseThrow();
    }

    private Select covered(Dataset fact) {
        var scope = new Scope(asked, fact);
        Expression day = scope.day();
        return scope.select(
                List.of(
                        new Item(Terms.text(Planner.channelOf(model, fact)), CHANNEL),
                        new Item(day, DAY),
                        new Item(Terms.ROWS, LINES)),
                List.of(),
                List.of(day));
    }

    Optional<Plan> members(List<String> names) {
        List<Select> parts = new ArrayList<>();
        for (String name : names) {
            Set<Dimension> dimensions = new LinkedHashSet<>();
            for (Dataset fact : asked.facts()) {
                Dimensions.named(model, fact, name).ifPresent(dimension -> {
                    if (asked.isRestricted()) {
                        parts.add(sold(fact, dimension));
                    } else {
                        dimensions.add(dimension);
                        parts.add(unknown(fact, dimension));
                    }
                });
            }
            dimensions.forEach(dimension -> parts.add(known(dimension)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(TSql.of(new Union(false, parts), Planner.names(DIMENSION, MEMBER)));
    }

    /** Values of the rows that may be seen; others of the same table may belong to somebody else alone. */
    private Select sold(Dataset fact, Dimension dimension) {
        var scope = new Scope(asked, fact);
        Expression member = scope.member(dimension);
        return scope.select(
                List.of(new Item(named(dimension), DIMENSION), new Item(member, MEMBER)),
                List.of(),
                List.of(scope.groupedBy(dimension.dataset(), dimension.field(), member)));
    }

    private Select known(Dimension dimension) {
        var scope = new Scope(asked, dimension.dataset());
        Expression value = scope.field(dimension.dataset(), dimension.field());
        return scope.select(
                List.of(
                        new Item(named(dimension), DIMENSION),
                        new Item(dimension.isText() ? value : Terms.asText(value), MEMBER)),
                List.of(new Expression.Not(new Expression.IsNull(value))),
                List.of());
    }

    /** Sales without a value are a member too, and only where there are some. */
    private Select unknown(Dataset fact, Dimension dimension) {
        var scope = new Scope(asked, fact);
        Expression value = scope.field(dimension.dataset(), dimension.field());
        return scope.ofDistinct(
                List.of(new Item(named(dimension), DIMENSION), new Item(Terms.text(Dimension.UNKNOWN), MEMBER)),
                List.of(new Expression.IsNull(value)));
    }

    private static Expression named(Dimension dimension) {
        return Terms.text(dimension.name().toLowerCase(Locale.ROOT));
    }
}
