package io.otelbi.biquery.sales;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.plan.Restriction;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsProblem;
import java.util.List;
import java.util.Map;

/** What the rows of whoever asks mean for questions to a source; they come from the verified token alone. */
public final class Permission {

    private Permission() {}

    /** Plans questions about these rows; a problem that names the dimensions where no fact can tell them apart. */
    public static Planner planner(Source source, Rows rows) {
        return switch (rows.within(source.key())) {
            case Rows.Everything all -> source.planner();
            case Rows.Granted(List<Grant> grants) -> restricted(source, grants);
        };
    }

    private static Planner restricted(Source source, List<Grant> grants) {
        List<Map<String, List<String>>> alternatives =
                grants.stream().<Map<String, List<String>>>map(Grant::filters).toList();
        var planner = new Planner(source.model(), new Restriction.AnyOf(alternatives));
        if (planner.facts().isEmpty()) {
            throw new ProblemException(RowsProblem.ROWS_NOT_APPLICABLE, sentence(source, grants));
        }
        return planner;
    }

    private static String sentence(Source source, List<Grant> grants) {
        return grants.isEmpty()
                ? "No rows of " + source.key() + " are granted to you."
                : "No fact of " + source.key() + " has all the dimensions that your rows are restricted by: "
                        + String.join(
                                ", ",
                                grants.stream()
                                        .flatMap(grant -> grant.filters().keySet().stream())
                                        .distinct()
                                        .toList())
                        + ". Ask whoever sets up the rules of rows.";
    }
}
