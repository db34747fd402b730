package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.Field;
import io.otelbi.model.Metric;
import io.otelbi.model.Relationship;
import io.otelbi.model.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Names are unique: those of datasets, relationships and metrics in the model, those of fields in their dataset. */
final class NameCheck {

    private final Draft draft;

    NameCheck(Draft draft) {
        this.draft = draft;
    }

    void run() {
        unique("dataset", draft.model().datasets(), Dataset::name, draft::of);
        unique("relationship", draft.model().relationships(), Relationship::name, draft::of);
        unique("metric", draft.model().metrics(), Metric::name, draft::of);
        draft.model().datasets().forEach(dataset -> unique("field", dataset.fields(), Field::name, draft::of));
    }

    private static <T> void unique(
            String kind, List<T> parts, Function<T, Identifier> name, Function<T, Element> element) {
        Map<String, List<Identifier>> seen = new HashMap<>();
        for (T part : parts) {
            Identifier own = name.apply(part);
            List<Identifier> alike = seen.computeIfAbsent(own.folded(), folded -> new ArrayList<>());
            if (alike.stream().anyMatch(own::matches)) {
                element.apply(part)
                        .fault("name", "There is another " + kind + " '" + own + "'; case does not tell names apart.");
            }
            alike.add(own);
        }
    }
}
