package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.Paths;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import java.util.HashSet;
import java.util.Set;

/** No circles, and one way at most from each fact, stock and target to each dataset. */
final class PathCheck {

    private final Draft draft;
    private final WarehouseModel model;
    private final Set<Dataset> done = new HashSet<>();
    private final Set<Dataset> open = new HashSet<>();
    private boolean circles;

    PathCheck(Draft draft) {
        this.draft = draft;
        this.model = draft.model();
    }

    void run() {
        model.datasets().forEach(this::follow);
        if (!circles) {
            model.datasets().stream()
                    .filter(dataset -> !dataset.role().isDimension())
                    .forEach(this::ways);
        }
    }

    private void follow(Dataset dataset) {
        if (!done.add(dataset)) {
            return;
        }
        open.add(dataset);
        for (Relationship relationship : model.from(dataset)) {
            model.dataset(relationship.to()).ifPresent(next -> follow(relationship, next));
        }
        open.remove(dataset);
    }

    private void follow(Relationship relationship, Dataset next) {
        if (open.contains(next)) {
            circles = true;
            draft.of(relationship)
                    .fault(
                            "to",
                            "This leads back to '" + next.name()
                                    + "', so that the relationships form a circle; take one out.");
        }
        follow(next);
    }

    private void ways(Dataset from) {
        for (Paths.Clash clash : model.paths(from).clashes()) {
            draft.of(clash.second().getLast())
                    .fault(
                            "to",
                            "Two ways lead from '" + from.name() + "' to '"
                                    + clash.dataset().name() + "': "
                                    + Paths.words(clash.first()) + " and " + Paths.words(clash.second())
                                    + "; one is allowed. For two meanings, such as order date and due date, add a second dataset over the same source.");
        }
    }
}
