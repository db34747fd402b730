package io.otelbi.local.plans;

import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.plan.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A statement of the planner; values go as bi-query sends them. */
record PlannedStatement(Plan plan, Binding binding) implements Statement {

    @Override
    public PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(plan.sql());
        binding.bind(statement, plan.values());
        return statement;
    }
}
