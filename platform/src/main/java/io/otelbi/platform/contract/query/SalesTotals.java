package io.otelbi.platform.contract.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a slice adds up to.
 *
 * @param revenue in the source's currency, before tax
 * @param customers distinct customers by business key
 * @param cost of the goods sold, or null where there were no sales
 */
public record SalesTotals(
        String source,
        BigDecimal revenue,
        long orders,
        long units,
        long lines,
        long customers,
        @Nullable BigDecimal cost) {}
