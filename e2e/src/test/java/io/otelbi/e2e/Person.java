package io.otelbi.e2e;

import io.otelbi.local.api.SignIn;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who has signed in at the demo provider. */
final class Person {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Person() {}

    /** The access token of a demo user; good for as long as the provider runs. */
    static String token(String user) {
        return TOKENS.computeIfAbsent(user, Person::signIn);
    }

    /** The provider has started anew with other keys: tokens of before are good for nothing. */
    static void forgetAll() {
        TOKENS.clear();
    }

    private static String signIn(String user) {
        var system = RunningSystem.get();
        try {
            return new SignIn(system.issuer(), system.url() + "/callback").token(user, system.demoPassword());
        } catch (IOException e) {
            throw new IllegalStateException(user + " could not sign in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + user + " signed in", e);
        }
    }
}
