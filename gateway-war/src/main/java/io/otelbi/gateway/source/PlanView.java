package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.PlannedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers a question; it was not run.
 *
 * @param question such as {@code daily}
 * @param sql T-SQL; absent where the model does not know what the question needs
 * @param values of the statement's question marks, in their order
 */
public record PlanView(
        String source,
        String question,
        @Nullable String sql,
        List<String> values,
        @Nullable String traceId) {

    public PlanView {
        values = List.copyOf(values);
    }

    /** A statement as the public API tells it. */
    public static PlanView of(PlannedStatement planned, @Nullable String traceId) {
        return new PlanView(
                planned.source(),
                planned.question(),
                planned.sql().isEmpty() ? null : planned.sql(),
                planned.values(),
                traceId);
    }
}
