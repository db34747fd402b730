package io.otelbi.platform.contract.persistence;

import org.jspecify.annotations.Nullable;

/**
 * What an erasure did.
 *
 * @param erased whether there was such a person
 * @param person the pseudonym that stays in the records, or null where there was none
 * @param pseudonym of the name: the id of the audit key, a colon and 32 hexadecimal digits. Whoever has the key and a name can tell
 *     whether it is of this name; nobody else can
 */
public record Erased(boolean erased, @Nullable String person, String pseudonym) {}
