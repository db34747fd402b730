package io.otelbi.persistence.person;

import org.jspecify.annotations.Nullable;

/**
 * What a person is known by.
 *
 * @param kind {@code subject} or {@code client}
 */
public record PersonName(String kind, String text) {

    /** The subject or, without one, the address of a request. */
    public static PersonName of(@Nullable String subject, @Nullable String client) {
        return subject == null ? new PersonName("client", client == null ? "" : client) : subject(subject);
    }

    /** A signed-in person. */
    public static PersonName subject(String subject) {
        return new PersonName("subject", subject);
    }

    /** What the lookup is made of. */
    public String key() {
        return kind + ":" + text;
    }
}
