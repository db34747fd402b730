package io.otelbi.model.plan;

import io.otelbi.model.sql.Value;
import java.util.List;

/**
 * One statement of T-SQL that answers a question. The same question of the same model is the same text.
 *
 * @param values for its question marks, in their order
 */
public record Plan(String sql, List<Value> values) {

    public Plan {
        values = List.copyOf(values);
    }
}
