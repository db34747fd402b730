package io.otelbi.platform.contract.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of runs, newest first.
 *
 * @param nextCursor absent on the last page
 */
public record RunPage(List<RunSummary> items, @Nullable String nextCursor) {

    public RunPage {
        items = List.copyOf(items);
    }
}
