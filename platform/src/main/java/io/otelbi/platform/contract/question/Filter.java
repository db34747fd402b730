package io.otelbi.platform.contract.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Narrows sales to one value of a dimension. Several values of one dimension mean any of them; several dimensions mean all.
 *
 * @param dimension {@code category}, {@code territory}, or {@code dataset.field}
 * @param value such as {@code Nord}; {@code Unknown} for sales without one
 */
public record Filter(String dimension, String value) {

    private static final int LONGEST_KEY = 400;

    /** Several filters in an order that does not depend on how they were asked for, each once. */
    public static List<Filter> sorted(List<Filter> filters) {
        return filters.stream()
                .distinct()
                .sorted(Comparator.comparing(Filter::dimension).thenComparing(Filter::value))
                .toList();
    }

    /** The same short enough for an index: its SHA-256 in place of a long text. */
    public static String key(List<Filter> filters) {
        String text = text(filters);
        return text.length() <= LONGEST_KEY ? text : "sha256:" + sha256(text);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Several filters as one text, such as {@code store.region=Nord & store.type=Small}; empty for none. */
    public static String text(List<Filter> filters) {
        return filters.stream()
                .map(filter -> filter.dimension() + "=" + filter.value())
                .collect(Collectors.joining(" & "));
    }
}
