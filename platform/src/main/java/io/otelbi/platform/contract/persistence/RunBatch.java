package io.otelbi.platform.contract.persistence;

import java.util.List;

/** Runs of one kind to store together, at most 100. */
public record RunBatch(RunKind kind, List<RunRecord> runs) {

    public RunBatch {
        runs = List.copyOf(runs);
    }
}
