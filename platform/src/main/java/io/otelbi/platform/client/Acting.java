package io.otelbi.platform.client;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.token.Caller;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does work with other rows than those of whoever asks: what is stored was computed of certain rows, and is computed again or
 * settled of the same. It travels as the trace does, so that work on other threads has it too.
 */
public final class Acting {

    private static final ContextKey<Caller> CALLER = ContextKey.named(Acting.class.getName());

    private Acting() {}

    /** Does work as this caller. */
    @SuppressWarnings("try") // the scope is closed, not used
    public static <T> T as(Caller caller, Supplier<T> work) {
        try (Scope scope = Context.current().with(CALLER, caller).makeCurrent()) {
            return work.get();
        }
    }

    /** Does work in the name of the current caller, or else of a service, with these rows. */
    public static <T> T seeing(Rows rows, String service, Supplier<T> work) {
        return as(CurrentCaller.orService(service).seeing(rows), work);
    }

    static Optional<Caller> caller() {
        return Optional.ofNullable(Context.current().get(CALLER));
    }
}
