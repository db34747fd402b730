package io.otelbi.platform.rows;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows of the warehouses somebody may see. Equal rows are equal, however they were granted. */
public sealed interface Rows {

    /** Bytes of the longest text that goes through the headers of a call. */
    int LONGEST = 8_000;

    /** All rows. */
    record Everything() implements Rows {}

    /**
     * The rows of some grants, each of which adds to the others.
     *
     * @param grants in the order of their texts, none of them within another
     */
    record Granted(List<Grant> grants) implements Rows {
        public Granted {
            grants = canonical(grants);
        }
    }

    /** All rows; nothing is restricted. */
    static Rows everything() {
        return new Everything();
    }

    /** No rows. */
    static Rows nothing() {
        return new Granted(List.of());
    }

    /** What several grants give together. */
    static Rows of(List<Grant> grants) {
        boolean whole = grants.stream()
                .anyMatch(grant -> grant.source().isEmpty() && grant.filters().isEmpty());
        return whole ? everything() : new Granted(grants);
    }

    /**
     * Rows as {@link #text} wrote them.
     *
     * @throws IllegalArgumentException where it did not
     */
    static Rows parse(String text) {
        try {
            Rows rows = of(GrantsText.read(text));
            if (!rows.text().equals(Optional.of(text))) {
                throw new IllegalArgumentException("These rows are not in their one form.");
            }
            return rows;
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("These are no rows.", e);
        }
    }

    /** Rows as they were stored; nothing stored is everything. */
    static Rows stored(@Nullable String text) {
        return text == null ? everything() : parse(text);
    }

    default boolean isEverything() {
        return this instanceof Everything;
    }

    /** Whether there may be any. */
    default boolean isNothing() {
        return this instanceof Granted granted && granted.grants().isEmpty();
    }

    /** Those of one warehouse, without its name. */
    default Rows within(String source) {
        return switch (this) {
            case Everything all -> all;
            case Granted(List<Grant> grants) ->
                of(grants.stream()
                        .filter(grant -> grant.isAbout(source))
                        .map(Grant::withoutSource)
                        .toList());
        };
    }

    /** The one text of these rows, for tokens and for stored runs; empty for everything. */
    default Optional<String> text() {
        return switch (this) {
            case Everything all -> Optional.empty();
            case Granted(List<Grant> grants) -> Optional.of(GrantsText.of(grants));
        };
    }

    /** Whether a token can carry them. */
    default boolean fitsIntoToken() {
        return text().map(text -> text.getBytes(StandardCharsets.UTF_8).length).orElse(0) <= LONGEST;
    }

    /** Short enough for an index and for a key; empty for everything. */
    default Optional<String> key() {
        return text().map(GrantsText::hash);
    }

    private static List<Grant> canonical(List<Grant> grants) {
        List<Grant> distinct = grants.stream().distinct().toList();
        return distinct.stream()
                .filter(grant -> distinct.stream().noneMatch(other -> !other.equals(grant) && other.covers(grant)))
                .sorted(Comparator.comparing(grant -> GrantsText.of(List.of(grant))))
                .collect(Collectors.toUnmodifiableList());
    }
}
