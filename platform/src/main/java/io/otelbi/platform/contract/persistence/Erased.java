package io.otelbi.platform.contract.persistence;

import org.jspecify.annotations.Nullable;

/**
 * What an erasure did.
 *
 * @param erased whether there was such a person
 * @param person the pseudonym that stays in the records, or null where there was none
 */
public record Erased(boolean erased, @Nullable String person) {}
