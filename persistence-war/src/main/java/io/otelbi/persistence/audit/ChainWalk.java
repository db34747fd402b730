package io.otelbi.persistence.audit;

import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.platform.contract.persistence.AuditVerification.ChainFault;
import io.otelbi.platform.contract.persistence.ChainHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A walk along the chain, oldest record first: each hash is made again from the one before, and known heads must be where
 * they were. After a fault the walk goes on from what is stored, so that each fault is told once.
 */
public final class ChainWalk {

    private static final int MOST_FAULTS = 20;

    private final AuditKeys keys;
    private final Chain chain;
    private final NavigableMap<Long, String> heads = new TreeMap<>();
    private final List<ChainFault> faults = new ArrayList<>();
    private final int known;
    private long expected;
    private byte @Nullable [] previous;
    private long records;
    private long first;
    private long last;
    private byte[] head = Chain.beginning();

    /**
     * A walk that has not begun.
     *
     * @param sequence where the part of the chain before it ends, 0 at the beginning
     * @param hash of that record
     * @param heads earlier heads that must still be there; those at or before {@code sequence} are passed over
     */
    public ChainWalk(AuditKeys keys, long sequence, byte[] hash, List<ChainHead> heads) {
        this.keys = keys;
        this.chain = new Chain(keys);
        this.expected = sequence + 1;
        this.last = sequence;
        this.previous = hash;
        this.head = hash;
        this.known = heads.size();
        for (ChainHead one : heads) {
            String before = this.heads.putIfAbsent(one.sequence(), one.hash());
            if (before != null && !before.equalsIgnoreCase(one.hash())) {
                fault("forked", one.sequence(), null, "Two heads of record " + one.sequence() + " differ.");
            }
        }
        this.heads.headMap(sequence, true).clear();
    }

    /** Takes the next record with the hash that is stored beside it. */
    public void next(ChainedRecord found, byte[] stored) {
        if (first == 0) {
            first = found.sequence();
        }
        records++;
        if (found.sequence() != expected) {
            missing(found);
        } else if (!keys.knows(found.keyId())) {
            fault("unknown_key", found.sequence(), found, "The key " + found.keyId() + " is not known here.");
        } else if (previous != null && !Arrays.equals(chain.hash(previous, found), stored)) {
            fault(
                    "changed",
                    found.sequence(),
                    found,
                    "Record " + found.sequence()
                            + " does not fit its hash: it was changed, or hashed without the key.");
        }
        compare(found, stored);
        expected = found.sequence() + 1;
        previous = stored;
        head = stored;
        last = found.sequence();
    }

    /** Whether something is wrong so far. */
    public List<ChainFault> faults() {
        return List.copyOf(faults);
    }

    /** Ends the walk: heads that lie behind the last record tell that the end is missing. */
    public void end() {
        if (!heads.isEmpty()) {
            long missing = last + 1;
            fault(
                    "missing_tail",
                    missing,
                    null,
                    "The chain ends at record " + last + ", but once went on to " + heads.lastKey() + ": records "
                            + missing + ".." + heads.lastKey() + " are missing.");
        }
    }

    public long records() {
        return records;
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }

    /** Heads that were compared with the chain. */
    public int known() {
        return known;
    }

    /** Hash of the newest record, hexadecimal. */
    public String head() {
        return HexFormat.of().formatHex(head);
    }

    private void missing(ChainedRecord found) {
        boolean back = found.sequence() < expected;
        String sentence = back
                ? "Record " + found.sequence() + " stands where " + expected + " was to come."
                : "Records " + expected + ".." + (found.sequence() - 1) + " are missing.";
        fault(back ? "forked" : "missing", Math.min(expected, found.sequence()), back ? found : null, sentence);
    }

    private void compare(ChainedRecord found, byte[] stored) {
        // What lies before this record was missing, and was told as such.
        heads.headMap(found.sequence()).clear();
        String known = heads.remove(found.sequence());
        if (known != null && !known.equalsIgnoreCase(HexFormat.of().formatHex(stored))) {
            fault(
                    "forked",
                    found.sequence(),
                    found,
                    "Record " + found.sequence() + " has another hash than an earlier head of the chain.");
        }
    }

    private void fault(String kind, long sequence, @Nullable ChainedRecord found, String sentence) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new ChainFault(
                    kind, sequence, found == null ? null : found.id().toString(), sentence));
        }
    }
}
