package io.otelbi.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request as it came, path and query apart. The container throws when it decodes what is malformed, each of its methods in its
 * own way; so nothing else looks at a target before this has.
 *
 * @param path as it stands in the request line
 * @param query the same, without its question mark, or null
 */
public record RequestTarget(String path, @Nullable String query) {

    /** RFC 9110 asks servers to read at least 8,000 characters; longer ones are no question that we know. */
    private static final int LONGEST = 8_192;

    private static final Pattern ODD = Pattern.compile("[%;]|//");
    private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final int SHOWN = 40;

    /** What RFC 3986 has encoded everywhere. In queries it is read as it stands, since many clients leave it so. */
    private static final String NEVER_PLAIN = "\"<>\\^`{|}[]";

    /** The target of a request. */
    public static RequestTarget of(HttpServletRequest request) {
        return new RequestTarget(String.valueOf(request.getRequestURI()), request.getQueryString());
    }

    /** Why it cannot be read, as a sentence for the caller; empty when it can. */
    public Optional<String> fault() {
        int length = path.length() + (query == null ? 0 : query.length() + 1);
        if (length > LONGEST) {
            return Optional.of("The address has " + length + " characters; at most " + LONGEST + " are read.");
        }
        return fault("path", path)
                .or(() -> neverPlain(path))
                .or(this::climbing)
                .or(() -> query == null ? Optional.empty() : fault("query", query));
    }

    /**
     * The path in its plainest spelling: decoded once, without path parameters and empty segments; where it cannot be
     * decoded, that of how it came.
     */
    public String plainPath() {
        if (!ODD.matcher(path).find()) {
            return path;
        }
        String decoded = firstWrong(path) < 0 ? decoded(path) : null;
        String spelled =
                PATH_PARAMETERS.matcher(decoded == null ? path : decoded).replaceAll("");
        return SLASHES.matcher(spelled).replaceAll("/");
    }

    /** The first value of a parameter, or null; only of a target without {@link #fault}. */
    public @Nullable String parameter(String name) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = decoded((equals < 0 ? pair : pair.substring(0, equals)).replace('+', ' '));
            if (name.equals(key)) {
                return equals < 0 ? "" : decoded(pair.substring(equals + 1).replace('+', ' '));
            }
        }
        return null;
    }

    /** The query as RFC 3986 has it, whose values are the same; null where there is none. */
    public @Nullable String strictQuery() {
        if (query == null || query.chars().noneMatch(c -> NEVER_PLAIN.indexOf(c) >= 0)) {
            return query;
        }
        StringBuilder strict = new StringBuilder();
        query.chars()
                .forEach(c ->
                        strict.append(NEVER_PLAIN.indexOf(c) >= 0 ? "%%%02X".formatted(c) : String.valueOf((char) c)));
        return strict.toString();
    }

    private static Optional<String> neverPlain(String path) {
        return path.chars()
                .filter(c -> NEVER_PLAIN.indexOf(c) >= 0)
                .mapToObj(c -> "The path of the address holds '%c', which must be written as %%%02X.".formatted(c, c))
                .findFirst();
    }

    /** Clients resolve such segments before they ask (RFC 3986, 5.2.4); whoever leaves them in means to confuse. */
    private Optional<String> climbing() {
        return DOTS.matcher(plainPath()).find()
                ? Optional.of("The path of the address holds a segment of dots; ask for the address that it means.")
                : Optional.empty();
    }

    private static Optional<String> fault(String part, String text) {
        int wrong = firstWrong(text);
        if (wrong >= 0) {
            String rest = text.substring(wrong, Math.min(text.length(), wrong + 3));
            String reason = text.charAt(wrong) == '%'
                    ? "'" + rest + "' is no % with two hexadecimal digits"
                    : "a character there must be written as % with two hexadecimal digits for each of its bytes";
            return Optional.of("The " + part + " of the address cannot be decoded at character " + (wrong + 1) + ": "
                    + reason + ".");
        }
        if (decoded(text) == null) {
            return Optional.of("The " + part + " of the address holds bytes that are no UTF-8 text, or a null: "
                    + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text));
        }
        return Optional.empty();
    }

    /** Where a character stands that no address may hold, or a percent sign without its two digits; -1 for nowhere. */
    private static int firstWrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return i;
            }
            if (c == '%' && !isEscape(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static @Nullable String decoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) text.charAt(i));
            }
        }
        try {
            String all =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return all.indexOf('\0') >= 0 ? null : all;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
