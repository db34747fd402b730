package io.otelbi.persistence.store;

import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL takes it. */
public final class StoredText {

    private StoredText() {}

    /** The text with the one character that PostgreSQL refuses, U+0000, replaced; null stays null. */
    public static @Nullable String of(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
