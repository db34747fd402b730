package io.otelbi.gateway.token;

/** A token that nobody can be let in with, whoever signed it; the reason is for logs and tests, never for the caller. */
final class UnfitToken extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitToken(String reason) {
        super(reason);
    }
}
