package io.otelbi.model.sql;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A name as SQL writes it: plain (case does not matter) or in double quotes (the case is as written).
 *
 * @param text 1 to 128 characters without control characters; without its quotes
 */
public record Identifier(String text, boolean quoted) {

    /** What {@link #parse} takes, for messages. */
    public static final String ALLOWED =
            "letters of one alphabet, digits and _, not beginning with a digit, or anything else that is seen in double quotes, which are part of the text, as in '\"Net Amount\"'; at most 128 characters";

    private static final int LONGEST = 128;

    /** Alphabets with letters that look like those of another. */
    private static final Set<UnicodeScript> ALIKE = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE);

    public Identifier {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An identifier has 1 to 128 characters and no control characters.");
        }
    }

    /** The identifier of a text; nothing where it is none. */
    public static Optional<Identifier> parse(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String name = quoted ? unquoted(text.substring(1, text.length() - 1)) : text;
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Identifier::unseen)) {
            return Optional.empty();
        }
        return (quoted || plain(name)) ? Optional.of(new Identifier(name, quoted)) : Optional.empty();
    }

    private static String unquoted(String inner) {
        String name = inner.replace("\"\"", "\"");
        long quotes = inner.chars().filter(c -> c == '"').count();
        long kept = name.chars().filter(c -> c == '"').count();
        return quotes == 2 * kept ? name : "";
    }

    private static boolean plain(String name) {
        return !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                && alphabets(name) <= 1;
    }

    private static long alphabets(String name) {
        return name.chars()
                .mapToObj(UnicodeScript::of)
                .filter(ALIKE::contains)
                .distinct()
                .count();
    }

    private static boolean unseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Whether both mean the same: to the letter where both are quoted, else without regard to case. */
    public boolean matches(Identifier other) {
        return (quoted && other.quoted) ? text.equals(other.text) : text.equalsIgnoreCase(other.text);
    }

    /** What two names have in common that might {@linkplain #matches match}. */
    public String folded() {
        return text.chars()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
