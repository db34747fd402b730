package io.otelbi.gateway.token.api;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The token in the {@code Authorization} header (RFC 6750, 2.1); tokens in bodies and addresses are none.
 *
 * @param text the token, or empty where the header holds none that could be read, such as two of them
 */
record BearerToken(Optional<String> text) {

    private static final String SCHEME = "bearer";

    /** The token that a request comes with; empty where nobody tried. */
    static Optional<BearerToken> of(Enumeration<String> headers) {
        List<String> values = Collections.list(headers);
        List<String> bearers = values.stream().filter(BearerToken::isBearer).toList();
        if (bearers.isEmpty()) {
            return Optional.empty();
        }
        String token = bearers.getFirst().substring(SCHEME.length()).strip();
        return Optional.of(new BearerToken(values.size() > 1 ? Optional.empty() : Optional.of(token)));
    }

    private static boolean isBearer(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return lower.equals(SCHEME) || lower.startsWith(SCHEME + " ");
    }
}
