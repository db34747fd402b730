package io.otelbi.gateway.outbox;

import java.util.Optional;

/** Where the records of requests are safe. */
public interface Records {

    /** Why requests are refused before any work is done for them, or empty. */
    Optional<String> refusing();

    /** Whether requests are refused that cannot be recorded. */
    boolean isStrict();

    /** Whether an action may begin: that it does is safely on disk. What became of it is told by {@link #end}. */
    boolean begin(Pending intent);

    /** Puts what became of an action in place of its intent, now or, where the disk fails, as soon as it can be written. */
    void end(Pending intent, Pending outcome);

    /** Whether an answer may go out: the record is safely on disk, or the policy is to serve without it. */
    boolean put(Pending pending);
}
