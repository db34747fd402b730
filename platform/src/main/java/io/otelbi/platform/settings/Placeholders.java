package io.otelbi.platform.settings;

import java.util.List;
import java.util.Locale;

/** Tells secrets from what stands in their place in examples and templates. */
final class Placeholders {

    private static final List<String> WORDS = List.of(
            "changeme",
            "change-me",
            "change_me",
            "change me",
            "placeholder",
            "replace",
            "to-be-made",
            "to-be-defined",
            "your-",
            "your_",
            "yoursecret",
            "insert-",
            "<",
            "${",
            "$(",
            "{{",
            "dummy",
            "supersecret",
            "password");

    /** Random text of 32 bytes has more, even in hexadecimal digits. */
    private static final int LEAST_CHARACTERS = 8;

    private Placeholders() {}

    static boolean has(String secret) {
        String plain = secret.toLowerCase(Locale.ROOT);
        return plain.chars().distinct().count() < LEAST_CHARACTERS
                || WORDS.stream().anyMatch(plain::contains);
    }
}
