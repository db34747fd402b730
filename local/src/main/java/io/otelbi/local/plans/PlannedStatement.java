package io.otelbi.local.plans;

import io.otelbi.model.plan.Plan;
import io.otelbi.model.sql.Value;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A statement of the planner; values go as bi-query sends them. */
record PlannedStatement(Plan plan) implements Statement {

    @Override
    public PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(plan.sql());
        for (int i = 0; i < plan.values().size(); i++) {
            switch (plan.values().get(i)) {
                case Value.Day day -> statement.setObject(i + 1, day.day());
                case Value.Whole whole -> statement.setInt(i + 1, Math.toIntExact(whole.number()));
                case Value.Exact exact -> statement.setBigDecimal(i + 1, exact.number());
                case Value.Text text -> statement.setNString(i + 1, text.text());
            }
        }
        return statement;
    }
}
