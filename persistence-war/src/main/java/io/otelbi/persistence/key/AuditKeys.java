package io.otelbi.persistence.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * The keys behind the audit chain and the seals of persons; the database never holds them.
 *
 * @param current the id of the key that signs and seals
 * @param secrets by key id, each at least 32 bytes of UTF-8; the older ones only verify and open
 */
public record AuditKeys(String current, Map<String, String> secrets) {

    private static final int MIN_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    public AuditKeys {
        secrets = Map.copyOf(secrets);
        if (!secrets.containsKey(current)) {
            throw new IllegalArgumentException("There is no audit key with the id " + current);
        }
        secrets.forEach(AuditKeys::requireLong);
    }

    /** Reads {@code AUDIT_KEY}, {@code AUDIT_KEY_ID} (1) and {@code AUDIT_KEYS_PREVIOUS} (id:key, comma-separated). */
    public static AuditKeys from(Config config) {
        return of(
                config.getOptionalValue("AUDIT_KEY_ID", String.class).orElse("1"),
                config.getOptionalValue("AUDIT_KEY", String.class).orElse(""),
                config.getOptionalValue("AUDIT_KEYS_PREVIOUS", String.class).orElse(""));
    }

    /** The keys of those three variables; {@code previous} may be empty. */
    public static AuditKeys of(String currentId, String current, String previous) {
        Map<String, String> secrets = new HashMap<>();
        for (String pair : previous.isBlank() ? new String[0] : previous.split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("AUDIT_KEYS_PREVIOUS must hold id:key pairs, comma-separated.");
            }
            secrets.put(pair.substring(0, colon).strip(), pair.substring(colon + 1));
        }
        secrets.put(currentId, current);
        return new AuditKeys(currentId, secrets);
    }

    /** Whether a key is known. */
    public boolean knows(String id) {
        return secrets.containsKey(id);
    }

    /** Signs with a known key; the purpose keeps signatures of different things apart. */
    public byte[] sign(String id, String purpose, byte[] content) {
        return hmac(derived(id, purpose), content);
    }

    /** The 32-byte key of a purpose, {@code HMAC-SHA-256(secret, purpose)}. */
    public byte[] derived(String id, String purpose) {
        String secret = secrets.get(id);
        if (secret == null) {
            throw new IllegalArgumentException("There is no audit key with the id " + id);
        }
        return hmac(secret.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }

    private static void requireLong(String id, String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "The audit key " + id + " (AUDIT_KEY, AUDIT_KEYS_PREVIOUS) must have at least " + MIN_BYTES
                            + " bytes, has " + bytes + "; set it to a random value and keep it outside the database.");
        }
    }
}
