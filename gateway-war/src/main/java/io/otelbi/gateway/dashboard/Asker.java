package io.otelbi.gateway.dashboard;

/**
 * Whoever waits for an answer.
 *
 * @param trace of the request; whoever sends the same is not the same asker by that
 * @param subject who is signed in
 */
public record Asker(String trace, String subject) {}
