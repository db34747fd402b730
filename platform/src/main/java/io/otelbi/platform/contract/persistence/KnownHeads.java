package io.otelbi.platform.contract.persistence;

import java.util.List;

/** What claims to be heads of the chain that were exported earlier, such as from the log store. */
public record KnownHeads(List<SignedHead> heads) {

    public KnownHeads {
        heads = List.copyOf(heads);
    }
}
