package io.otelbi.platform.contract.persistence;

import java.util.List;

/**
 * Which of the heads that somebody knows are signed with a key of the store.
 *
 * @param heads those that are, as {@code 12:<hash>:<key>:v1:<signature>}
 * @param refused how many are not
 */
public record GenuineHeads(List<String> heads, int refused) {

    public GenuineHeads {
        heads = List.copyOf(heads);
    }
}
