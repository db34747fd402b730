package io.otelbi.platform.contract.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day's sales.
 *
 * @param revenue in the source's currency, before tax
 * @param orders distinct orders; an order lies on one day, so days may be added up
 * @param units pieces sold
 * @param lines order lines
 * @param cost of the goods sold, in the source's currency, or null where it is not known
 */
public record SalesDay(
        LocalDate day,
        BigDecimal revenue,
        long orders,
        long units,
        long lines,
        @Nullable BigDecimal cost) {}
