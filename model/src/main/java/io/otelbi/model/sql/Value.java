package io.otelbi.model.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A value that a statement is given beside its text. */
public sealed interface Value {

    /**
     * A day.
     *
     * @param of the column that it is compared with, as for {@link Text}
     */
    record Day(LocalDate day, List<TableColumn> of) implements Value {
        public Day {
            of = List.copyOf(of);
        }
    }

    /** A whole number; to be sent as narrow as it fits, so that a column of whole numbers stays as it is. */
    record Whole(long number) implements Value {}

    /** Any other number. */
    record Exact(BigDecimal number) implements Value {}

    /**
     * A text.
     *
     * @param of the column that it is compared with, so that it can be sent in the column's own type; empty where it is
     *     compared with an expression
     */
    record Text(String text, List<TableColumn> of) implements Value {
        public Text {
            of = List.copyOf(of);
        }
    }
}
