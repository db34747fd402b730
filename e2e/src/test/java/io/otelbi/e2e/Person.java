package io.otelbi.e2e;

import io.otelbi.local.api.SignIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who has signed in at the demo provider. */
final class Person {

    /** Well below the quarter of an hour that the provider's tokens are good for. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(8);

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, Instant since) {

        boolean isFresh() {
            return since.plus(RENEWED_AFTER).isAfter(Instant.now(Clock.systemUTC()));
        }
    }

    private Person() {}

    /** An access token of a demo user that is good for some minutes yet. */
    static String token(String user) {
        return TOKENS.compute(user, (name, known) -> known != null && known.isFresh() ? known : signIn(name))
                .text();
    }

    /** The provider has started anew with other keys: tokens of before are good for nothing. */
    static void forgetAll() {
        TOKENS.clear();
    }

    private static Token signIn(String user) {
        var system = RunningSystem.get();
        try {
            String text = new SignIn(system.issuer(), system.url() + "/callback").token(user, system.demoPassword());
            return new Token(text, Instant.now(Clock.systemUTC()));
        } catch (IOException e) {
            throw new IllegalStateException(user + " could not sign in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + user + " signed in", e);
        }
    }
}
