package io.otelbi.local.plans;

import io.otelbi.local.sample.AdventureWorksSample;
import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.sample.WideWorldImportersSample;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.plan.Plan;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.plan.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question of a sample, as it was asked by hand and as it is planned. */
record Question(String name, FormerStatement former, PlannedStatement planned) {

    private static final List<String> FILTERS = List.of("category", "territory");

    /** The questions that a sample can be asked; windows end with its last day. */
    static List<Question> of(SampleWarehouse sample, Planner planner, Binding binding) {
        return new Questions(sample, planner, binding).all();
    }

    private record Questions(SampleWarehouse sample, Planner planner, Binding binding) {

        List<Question> all() {
            List<Question> all = new ArrayList<>();
            Slice year = slice(365, Map.of());
            Slice month = slice(30, Map.of());
            Slice quarter = slice(90, Map.of());
            Slice category = slice(365, Map.of("category", List.of(category())));
            all.add(question("daily of a year", "daily-sales", year, planner.daily(year)));
            all.add(question("totals of a month", "sales-totals", month, planner.totals(month)));
            all.add(question("coverage", "coverage", year, Optional.of(planner.coverage())));
            Slice segments = slice(400, Map.of());
            all.add(question(
                    "segments of 400 days", "segments", segments, planner.segments(segments.from(), segments.to())));
            all.add(question("members", "dimensions", year, planner.members(FILTERS)));
            all.add(question("order lines of 90 days", "order-lines", quarter, planner.orderLines(quarter)));
            all.add(question("names", "names", year, planner.names(DatasetRole.PRODUCT)));
            switch (sample) {
                case ADVENTUREWORKS -> all.add(question("targets", "quotas", year, planner.targets()));
                case WIDEWORLDIMPORTERS -> all.add(question("stock", "stock", year, planner.stock()));
            }
            all.add(question("daily of a category", "daily-sales", category, planner.daily(category)));
            return all;
        }

        private Question question(String name, String file, Slice slice, Optional<Plan> plan) {
            Map<String, Object> parameters = Map.of(
                    "from", slice.from(),
                    "to", slice.to(),
                    "channel", slice.channel(),
                    "territory", "",
                    "category", String.join("", slice.filters().getOrDefault("category", List.of())),
                    "kind", "product");
            return new Question(
                    name,
                    FormerStatement.of(file + "." + sample.key() + ".sql", parameters),
                    new PlannedStatement(plan.orElseThrow(), binding));
        }

        private Slice slice(int days, Map<String, List<String>> filters) {
            LocalDate to = last();
            return new Slice(to.minusDays(days - 1L), to, channel(), filters);
        }

        private LocalDate last() {
            return switch (sample) {
                case ADVENTUREWORKS -> AdventureWorksSample.END;
                case WIDEWORLDIMPORTERS -> WideWorldImportersSample.END;
            };
        }

        private String channel() {
            return sample == SampleWarehouse.ADVENTUREWORKS ? "internet" : "";
        }

        private String category() {
            return sample == SampleWarehouse.ADVENTUREWORKS ? "Clothing" : "Supermarket";
        }
    }
}
