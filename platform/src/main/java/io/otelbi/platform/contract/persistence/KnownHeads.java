package io.otelbi.platform.contract.persistence;

import java.util.List;

/** Heads of the chain that were exported earlier, such as from the log store. */
public record KnownHeads(List<ChainHead> heads) {

    public KnownHeads {
        heads = List.copyOf(heads);
    }
}
