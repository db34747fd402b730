package io.otelbi.model.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which sales a question is about.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param channel empty for all
 * @param filters values by the names of dimensions; one of each dimension's values holds
 */
public record Slice(LocalDate from, LocalDate to, String channel, Map<String, List<String>> filters) {

    public Slice {
        filters = Map.copyOf(filters);
    }
}
