package io.otelbi.persistence.person;

import io.otelbi.persistence.key.Seal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, whose records carry the pseudonym and whose name and addresses are sealed.
 *
 * @param id the pseudonym
 * @param name the subject or, without one, the address
 * @param key seals what is personal, 32 bytes
 */
public record Person(UUID id, String name, byte[] key) {

    /** Seals a text under the person's key. */
    public byte[] seal(@Nullable String text) {
        return Seal.close(key, (text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what was sealed under the person's key; null where it was sealed under another. */
    public @Nullable String open(byte[] sealed) {
        return Seal.open(key, sealed)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
