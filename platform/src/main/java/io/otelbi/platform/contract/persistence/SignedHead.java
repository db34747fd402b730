package io.otelbi.platform.contract.persistence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the chain as it left the store, with the signature that only the store can make: whoever writes into a log can
 * repeat one, but cannot invent one.
 *
 * @param sequence the record's place in the chain
 * @param hash hexadecimal HMAC-SHA-256 up to it
 * @param keyId the audit key that signed
 * @param signature hexadecimal HMAC-SHA-256 of sequence and hash, version 1
 */
public record SignedHead(long sequence, String hash, String keyId, String signature) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,18}):([0-9a-f]{64}):([A-Za-z0-9_.-]{1,40}):v1:([0-9a-f]{64})");

    /** The head of a text such as {@code 12:<hash>:<key>:v1:<signature>}; empty where it is none. */
    public static Optional<SignedHead> parse(String text) {
        Matcher head = TEXT.matcher(text);
        return head.matches()
                ? Optional.of(
                        new SignedHead(Long.parseLong(head.group(1)), head.group(2), head.group(3), head.group(4)))
                : Optional.empty();
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        return sequence + ":" + hash + ":" + keyId + ":v1:" + signature;
    }
}
