package io.otelbi.gateway.token;

/** What becomes of a token. */
public sealed interface Verdict {

    /** It stands for somebody. */
    record Accepted(FrontendPrincipal person) implements Verdict {}

    /** It stands for nobody; the reason is not for the caller. */
    record Refused(String reason) implements Verdict {}

    /** It cannot be told: the key that it names is not among those that we have, and the provider gives no others. */
    record Undecided() implements Verdict {}
}
