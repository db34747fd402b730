package io.otelbi.gateway.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of receipts, newest first.
 *
 * @param nextCursor absent on the last page
 */
public record ReceiptPage(List<ReceiptView> items, @Nullable String nextCursor) {

    public ReceiptPage {
        items = List.copyOf(items);
    }
}
