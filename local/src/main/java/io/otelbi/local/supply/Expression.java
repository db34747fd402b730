package io.otelbi.local.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An SPDX licence expression: {@code AND} binds more than {@code OR}, and {@code WITH} belongs to the licence before it.
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/">SPDX 2.3, annex D</a>
 */
final class Expression {

    private Expression() {}

    /** What is used of an expression: one allowed side of each OR, all sides of each AND. */
    static Optional<String> chosen(String expression, Set<String> allowed) {
        String text = bare(expression);
        if (allowed.contains(text)) {
            return Optional.of(text);
        }
        List<String> either = parts(text, " OR ");
        if (either.size() > 1) {
            return either.stream()
                    .flatMap(part -> chosen(part, allowed).stream())
                    .findFirst();
        }
        List<String> all = parts(text, " AND ");
        if (all.size() == 1) {
            return Optional.empty();
        }
        List<String> used =
                all.stream().flatMap(part -> chosen(part, allowed).stream()).toList();
        return used.size() == all.size() ? Optional.of(String.join(" AND ", used)) : Optional.empty();
    }

    private static String bare(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis that opens the text is closed, or -1. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The parts between a word that stands outside of parentheses. */
    private static List<String> parts(String text, String word) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0 && text.startsWith(word, i)) {
                parts.add(text.substring(begin, i));
                begin = i + word.length();
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static int depth(char character) {
        return switch (character) {
            case '(' -> 1;
            case ')' -> -1;
            default -> 0;
        };
    }
}
