package io.otelbi.local.model.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a name: {@code OrderDateKey}, {@code order_date_key} and {@code Order Date Key} have the same. */
record Tokens(List<String> words) {

    private static final Pattern SEAM =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_STEM = 4;
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "qty",
            "quantity",
            "num",
            "number",
            "nr",
            "number",
            "no",
            "number",
            "amt",
            "amount",
            "ext",
            "extended",
            "excl",
            "excluding",
            "desc",
            "description",
            "dsc",
            "description");
    private static final Map<String, String> MEANINGS = Map.of(
            "salesperson", "employee",
            "seller", "employee",
            "buyer", "customer",
            "client", "customer",
            "article", "product");

    Tokens {
        words = List.copyOf(words);
    }

    static Tokens of(String name) {
        return new Tokens(Arrays.stream(SEAM.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    boolean has(String... any) {
        return Arrays.stream(any).anyMatch(words::contains);
    }

    boolean hasAll(String... all) {
        return words.containsAll(List.of(all));
    }

    String last() {
        return words.isEmpty() ? "" : words.getLast();
    }

    int size() {
        return words.size();
    }

    Tokens skip(int count) {
        return new Tokens(words.subList(Math.min(count, words.size()), words.size()));
    }

    Tokens then(Tokens other) {
        List<String> all = new ArrayList<>(words);
        all.addAll(other.words);
        return new Tokens(all);
    }

    Tokens without(String... unwanted) {
        return new Tokens(
                words.stream().filter(word -> !List.of(unwanted).contains(word)).toList());
    }

    /** Whether the last words are those of another name, or mean the same. */
    boolean endsLike(Tokens other) {
        return size() >= other.size() && alike(words.subList(size() - other.size(), size()), other.words);
    }

    private static boolean alike(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!alike(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        String first = stem(one);
        String second = stem(other);
        boolean shortened = Math.min(first.length(), second.length()) >= SHORTEST_STEM
                && (first.startsWith(second) || second.startsWith(first))
                && Math.max(first.length(), second.length()) - Math.min(first.length(), second.length()) <= 3;
        return first.equals(second) || shortened;
    }

    private static String stem(String word) {
        return MEANINGS.getOrDefault(word, word);
    }

    /** With underscores. */
    String snake() {
        return String.join("_", words);
    }

    /** With blanks and without abbreviations. */
    String plain() {
        return words.stream()
                .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
