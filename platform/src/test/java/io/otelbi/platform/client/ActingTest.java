package io.otelbi.platform.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.context.Context;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.token.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ActingTest {

    private static final Rows NORTH = Rows.of(List.of(Grant.of("", Map.of("territory", List.of("North")))));
    private static final Caller ANNA = new Caller("anna", Set.of("viewer"), NORTH);

    @Test
    void workHasTheCallerThatItIsDoneAsAlsoOnAnotherThread() {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Rows elsewhere = Acting.as(
                    ANNA,
                    () -> CompletableFuture.supplyAsync(Context.current().wrapSupplier(CurrentCaller::rows), threads)
                            .join());

            assertEquals(NORTH, elsewhere);
        }
    }

    @Test
    void otherRowsAreThoseOfTheSameCallerUntilTheWorkEnds() {
        Acting.as(ANNA, () -> {
            Optional<Caller> other = Acting.seeing(Rows.nothing(), "analytics", CurrentCaller::get);
            assertEquals(Optional.of(ANNA.seeing(Rows.nothing())), other);
            assertEquals(NORTH, CurrentCaller.rows());
            return true;
        });
        assertEquals(Optional.empty(), Acting.caller());
    }
}
