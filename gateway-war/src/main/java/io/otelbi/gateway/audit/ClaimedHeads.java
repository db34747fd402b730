package io.otelbi.gateway.audit;

import java.util.List;

/** What claims to be heads of the audit chain, each as {@code 12:<hash>:<key>:v1:<signature>}. */
public record ClaimedHeads(List<String> heads) {

    public ClaimedHeads {
        heads = List.copyOf(heads);
    }
}
