package io.otelbi.model.plan;

import io.otelbi.model.plan.Query.Derived;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Join;
import io.otelbi.model.plan.Query.Rows;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.plan.Query.Table;
import io.otelbi.model.plan.Query.Union;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Operation;
import io.otelbi.model.sql.Expression.Operator;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableName;
import io.otelbi.model.sql.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes a query as T-SQL, one clause a line. */
public final class TSql {

    private final StringBuilder text = new StringBuilder();
    private final List<Value> values = new ArrayList<>();
    private int depth;

    private TSql() {}

    /** The statement of a query whose rows come in the order of some of its columns. */
    static Plan of(Query query, List<Identifier> order) {
        var statement = new TSql();
        statement.query(query);
        if (!order.isEmpty()) {
            statement.line("ORDER BY " + order.stream().map(TSql::name).collect(Collectors.joining(", ")));
        }
        return new Plan(statement.text.toString(), statement.values);
    }

    /** A name as T-SQL takes any. */
    public static String name(Identifier identifier) {
        return "[" + identifier.text().replace("]", "]]") + "]";
    }

    /** A table's name, each part in brackets. */
    public static String table(TableName table) {
        return table.parts().stream().map(TSql::name).collect(Collectors.joining("."));
    }

    private void query(Query query) {
        switch (query) {
            case Select select -> select(select);
            case Union(boolean all, List<Select> parts) -> {
                for (int i = 0; i < parts.size(); i++) {
                    if (i > 0) {
                        line(all ? "UNION ALL" : "UNION");
                    }
                    select(parts.get(i));
                }
            }
        }
    }

    private void select(Select select) {
        line("SELECT");
        depth++;
        list(select.items(), this::item);
        depth--;
        line("FROM ");
        rows(select.from());
        select.joins().forEach(this::join);
        all("WHERE ", select.where());
        if (!select.groupBy().isEmpty()) {
            line("GROUP BY");
            depth++;
            list(select.groupBy(), this::value);
            depth--;
        }
        all("HAVING ", select.having());
    }

    private <T> void list(List<T> parts, Consumer<T> write) {
        for (int i = 0; i < parts.size(); i++) {
            line("");
            write.accept(parts.get(i));
            text.append(i + 1 < parts.size() ? "," : "");
        }
    }

    private void item(Item item) {
        value(item.value());
        text.append(" AS ").append(name(item.as()));
    }

    private void rows(Rows rows) {
        switch (rows) {
            case Table table -> text.append(table(table.name()));
            case Derived derived -> {
                text.append('(');
                depth++;
                query(derived.query());
                depth--;
                line(")");
            }
        }
        text.append(" AS ").append(name(rows.alias()));
    }

    private void join(Join join) {
        line(join.how() + " JOIN ");
        rows(join.rows());
        if (!join.on().isEmpty()) {
            text.append(" ON ");
            for (int i = 0; i < join.on().size(); i++) {
                text.append(i > 0 ? " AND " : "");
                oneOfSeveral(join.on().get(i));
            }
        }
    }

    private void all(String keyword, List<Expression> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            line(i == 0 ? keyword : "    AND ");
            oneOfSeveral(conditions.get(i));
        }
    }

    private void line(String begin) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("    ".repeat(depth)).append(begin);
    }

    private void value(Expression expression) {
        new TSqlExpression(text, values).value(expression);
    }

    private void oneOfSeveral(Expression condition) {
        boolean loose = condition instanceof Operation operation && operation.operator() == Operator.OR;
        text.append(loose ? "(" : "");
        new TSqlExpression(text, values).condition(condition);
        text.append(loose ? ")" : "");
    }
}
