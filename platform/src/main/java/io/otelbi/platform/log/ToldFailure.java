package io.otelbi.platform.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure as a log may show it: its class and stack, and its message on one line, and so of its causes. */
final class ToldFailure extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final String name;

    private ToldFailure(Throwable failure, @Nullable Throwable cause, int depth) {
        super(failure.getMessage() == null ? null : OneLine.of(failure.getMessage()), cause);
        this.name = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            of(suppressed, depth + 1).ifPresent(this::addSuppressed);
        }
    }

    /** The same failure; where it is too deep among the causes of others, nothing. */
    static Optional<Throwable> of(@Nullable Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return Optional.empty();
        }
        return Optional.of(
                new ToldFailure(failure, of(failure.getCause(), depth + 1).orElse(null), depth));
    }

    // A log shows the class of what failed, not of this.
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return getMessage() == null ? name : name + ": " + getMessage();
    }
}
