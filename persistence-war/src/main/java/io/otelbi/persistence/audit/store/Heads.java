package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.platform.contract.persistence.ChainHead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where the chain ends, in the database and as this service last saw it. */
@ApplicationScoped
public class Heads {

    private static final String NEWEST = "SELECT seq, hash, recorded_at FROM audit_logs ORDER BY seq DESC LIMIT 1";
    private static final String RETAINED =
            "SELECT last_seq, last_hash, made_at FROM audit_retentions ORDER BY last_seq DESC LIMIT 1";

    private volatile Head seen = Head.BEGINNING;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** A record's place in the chain, the hash up to it, and when it was chained. */
    record Head(long sequence, byte[] hash, Instant recordedAt) {

        static final Head BEGINNING = new Head(0, Chain.beginning(), Instant.EPOCH);

        ChainHead toContract() {
            return new ChainHead(sequence, HexFormat.of().formatHex(hash));
        }
    }

    /** The newest record's, that of the newest statement of retention where no record is left, or the beginning. */
    @Transactional
    Head newest() {
        Head retained = head(RETAINED).orElse(Head.BEGINNING);
        return head(NEWEST)
                .filter(head -> head.sequence() > retained.sequence())
                .orElse(retained);
    }

    /** Remembers the head once the transaction under way is committed. */
    void remember(Head head) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    see(head);
                }
            }
        });
    }

    private synchronized void see(Head head) {
        if (head.sequence() > seen.sequence()) {
            seen = head;
        }
    }

    /** The newest head that this service has written since it started; the beginning when it has written none. */
    Head seen() {
        return seen;
    }

    @SuppressWarnings("unchecked") // a native query's rows
    private Optional<Head> head(String sql) {
        List<Object[]> rows = entities.createNativeQuery(sql).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Head(((Number) row[0]).longValue(), (byte[]) row[1], UnchainedRecords.instant(row[2])));
    }
}
