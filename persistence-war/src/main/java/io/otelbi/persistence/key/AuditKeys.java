package io.otelbi.persistence.key;

import io.otelbi.platform.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final String HMAC = "HmacSHA256";

    public AuditKeys {
        secrets = Map.copyOf(secrets);
        if (!secrets.containsKey(current)) {
            throw new IllegalArgumentException("There is no audit key with the id " + current);
        }
        secrets.forEach((id, secret) -> Settings.weakness(secret).ifPresent(weakness -> {
            throw new IllegalArgumentException("The audit key " + id + " " + weakness);
        }));
    }

    /** Reads {@code AUDIT_KEY}, {@code AUDIT_KEY_ID} (1) and {@code AUDIT_KEYS_PREVIOUS} (id:key, comma-separated). */
    public static AuditKeys from(Config config) {
        return from(Settings.of(config));
    }

    /** Reads the variables. A key that nobody knows stands in for one that cannot be used; nothing is written with it. */
    public static AuditKeys from(Settings settings) {
        Map<String, String> secrets = previous(settings);
        String id = settings.text("AUDIT_KEY_ID", "1");
        if (!ID.matcher(id).matches()) {
            settings.refuse(
                    "AUDIT_KEY_ID must be up to 40 letters, digits, dots, dashes and underscores, not '" + id + "'.");
            id = "1";
        }
        String key =
                settings.neededSecret("AUDIT_KEY", () -> Base64.getEncoder().encodeToString(Seal.newKey()));
        if (settings.secret("INTERNAL_SERVICE_SHARED_SECRET")
                .filter(key::equals)
                .isPresent()) {
            settings.refuse("AUDIT_KEY must differ from INTERNAL_SERVICE_SHARED_SECRET, which other services know.");
        }
        secrets.put(id, key);
        return new AuditKeys(id, secrets);
    }

    private static Map<String, String> previous(Settings settings) {
        Map<String, String> secrets = new HashMap<>();
        String list = settings.raw("AUDIT_KEYS_PREVIOUS").orElse("");
        for (String pair : list.isBlank() ? new String[0] : list.split(",", -1)) {
            int colon = pair.indexOf(':');
            String id = colon < 1 ? "" : pair.substring(0, colon).strip();
            if (!ID.matcher(id).matches()) {
                settings.refuse("AUDIT_KEYS_PREVIOUS must hold id:key pairs, comma-separated.");
                continue;
            }
            String key = pair.substring(colon + 1);
            Settings.weakness(key)
                    .ifPresentOrElse(
                            weakness -> settings.refuse("AUDIT_KEYS_PREVIOUS: the key " + id + " " + weakness),
                            () -> secrets.put(id, key));
        }
        return secrets;
    }

    /** The keys of those three variables; {@code previous} may be empty. */
    public static AuditKeys of(String currentId, String current, String previous) {
        Settings settings = Settings.of(name -> switch (name) {
            case "AUDIT_KEY_ID" -> currentId;
            case "AUDIT_KEY" -> current;
            case "AUDIT_KEYS_PREVIOUS" -> previous;
            default -> null;
        });
        AuditKeys keys = from(settings);
        if (!settings.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", settings.faults()));
        }
        return keys;
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
}
