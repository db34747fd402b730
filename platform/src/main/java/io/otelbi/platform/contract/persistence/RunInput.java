package io.otelbi.platform.contract.persistence;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run was computed from, as hashes.
 *
 * @param fingerprint SHA-256 of everything below, hexadecimal
 * @param firstDay the day of the first hash in {@code days}, or null where no rows have a day
 * @param days Base64 of the first four bytes of a SHA-256 a day, over the rows of that day; zeros for a day without rows
 * @param others SHA-256 of what has no day, such as {@code stock}, by name
 */
public record RunInput(String fingerprint, @Nullable LocalDate firstDay, String days, Map<String, String> others) {

    public RunInput {
        others = Map.copyOf(others);
    }
}
