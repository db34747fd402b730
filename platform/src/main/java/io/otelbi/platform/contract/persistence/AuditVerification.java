package io.otelbi.platform.contract.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param valid whether nothing is wrong
 * @param records how many were checked
 * @param first sequence of the oldest record that is left
 * @param last sequence of the newest record
 * @param head hash of the newest record, hexadecimal
 * @param checkpoints how many checkpoints and known heads were held against it
 * @param headsRefused how many of the heads that came with the question are not signed with a key of the store; they count
 *     for nothing
 * @param retained records that were dropped by signed statements of retention
 * @param faults what is wrong, the first bad record first; at most 20
 * @param durationMs how long the walk took
 */
public record AuditVerification(
        boolean valid,
        long records,
        long first,
        long last,
        String head,
        int checkpoints,
        int headsRefused,
        long retained,
        List<ChainFault> faults,
        long durationMs,
        @Nullable String traceId) {

    public AuditVerification {
        faults = List.copyOf(faults);
    }

    /** The same, which says how many heads of the asker count for nothing. */
    public AuditVerification refusing(int heads) {
        return new AuditVerification(
                valid, records, first, last, head, checkpoints, heads, retained, faults, durationMs, traceId);
    }

    /**
     * Something that is wrong with the chain.
     *
     * @param kind {@code changed}, {@code missing}, {@code missing_tail}, {@code forked}, {@code unknown_key} or
     *     {@code bad_statement}
     * @param sequence the first record that it concerns
     * @param id that record's id where it is there
     */
    public record ChainFault(
            String kind, long sequence, @Nullable String id, String sentence) {}
}
