package io.otelbi.model.plan;

import java.util.List;
import java.util.Map;

/** Which rows whoever asks may see. Every statement about facts, targets or stock holds it, whatever else it asks. */
public sealed interface Restriction {

    /** Nothing is restricted. */
    Restriction NONE = new None();

    /** All rows. */
    record None() implements Restriction {}

    /**
     * The rows of any of some alternatives; none where there is no alternative.
     *
     * @param alternatives values by the names of dimensions, {@code channel} among them; in each dimension one of its values holds
     */
    record AnyOf(List<Map<String, List<String>>> alternatives) implements Restriction {
        public AnyOf {
            alternatives = alternatives.stream().map(Map::copyOf).toList();
        }
    }
}
