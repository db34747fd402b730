package io.otelbi.platform.contract.query;

import java.util.List;

/**
 * The statement that answers a question, for administrators.
 *
 * @param question such as {@code daily}
 * @param sql T-SQL; empty where the model does not know what the question needs
 * @param values of the statement's question marks, in their order
 */
public record PlannedStatement(String source, String question, String sql, List<String> values) {

    public PlannedStatement {
        values = List.copyOf(values);
    }
}
