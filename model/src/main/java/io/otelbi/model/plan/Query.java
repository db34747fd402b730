package io.otelbi.model.plan;

import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableName;
import java.util.List;

/** What a statement asks; columns are qualified by the alias of their table. */
sealed interface Query {

    /**
     * Rows of tables, or groups of them.
     *
     * @param joins in an order in which each names only what stands before it
     * @param where all of them hold
     * @param having all of them hold
     */
    record Select(
            List<Item> items,
            Rows from,
            List<Join> joins,
            List<Expression> where,
            List<Expression> groupBy,
            List<Expression> having)
            implements Query {
        public Select {
            items = List.copyOf(items);
            joins = List.copyOf(joins);
            where = List.copyOf(where);
            groupBy = List.copyOf(groupBy);
            having = List.copyOf(having);
        }
    }

    /** One after another, each with the same columns. */
    record Union(boolean all, List<Select> parts) implements Query {
        public Union {
            parts = List.copyOf(parts);
        }
    }

    /** A column of the answer. */
    record Item(Expression value, Identifier as) {
        Item(Expression value, String as) {
            this(value, new Identifier(as, false));
        }
    }

    /** Where rows come from. */
    sealed interface Rows {
        Identifier alias();
    }

    /** A table or view. */
    record Table(TableName name, Identifier alias) implements Rows {}

    /** The answer of another query. */
    record Derived(Query query, Identifier alias) implements Rows {}

    /**
     * More columns for each row.
     *
     * @param how whether rows without a partner stay
     * @param on empty for a cross join
     */
    record Join(Kind how, Rows rows, List<Expression> on) {
        public Join {
            on = List.copyOf(on);
        }
    }

    /** Ways to join. */
    enum Kind {
        LEFT,
        INNER,
        CROSS
    }
}
