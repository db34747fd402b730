package io.otelbi.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure with a name; the boundary turns it into a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient List<ParameterError> errors;
    private @Nullable Duration retryAfter;

    /** A failure whose detail states need and fact and ends with a full stop. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of(), null);
    }

    /** A failure with the technical cause behind it, which is logged and never shown. */
    public ProblemException(ProblemKind kind, String detail, Throwable cause) {
        this(kind, detail, List.of(), cause);
    }

    /** A failure with its parameters named one by one. */
    public ProblemException(ProblemKind kind, String detail, List<ParameterError> errors, @Nullable Throwable cause) {
        super(detail, cause);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    /** One wrong parameter, as a 400. */
    public static ProblemException parameter(String name, @Nullable String received, String reason, String allowed) {
        var error = new ParameterError(name, received, reason, allowed);
        String detail = "Parameter '" + name + "' " + reason + "; allowed: " + allowed + ".";
        return new ProblemException(CommonProblem.INVALID_PARAMETER, detail, List.of(error), null);
    }

    /** The same failure with the time after which it is worth asking again, sent as {@code Retry-After}. */
    public ProblemException retryAfter(Duration wait) {
        this.retryAfter = wait;
        return this;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<ParameterError> errors() {
        return errors;
    }

    /** The sentence for the caller. */
    public String detail() {
        String message = getMessage();
        return message == null ? kind.title() + "." : message;
    }
}
