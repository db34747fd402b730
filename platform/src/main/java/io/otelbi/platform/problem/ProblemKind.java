package io.otelbi.platform.problem;

/** A failure that the API names; each service lists its own in a {@code <Subject>Problem} enum. */
public interface ProblemKind {

    /** HTTP status code, 400..599. */
    int status();

    /** Short, fixed sentence for a person; the same for every occurrence. */
    String title();

    /** The enum constant's name, from which the problem's type URI is made. */
    String name();

    /** {@code urn:otelbi:problem:<name in kebab-case>}. */
    default String type() {
        return "urn:otelbi:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
