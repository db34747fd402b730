package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.platform.contract.persistence.SignedHead;
import io.otelbi.platform.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.logging.Level;

/**
 * Notes where the chain stands: in a table, signed, and as a log record, which leaves this machine by OTLP. What was seen
 * outside cannot be taken back by whoever owns the database.
 */
@ApplicationScoped
public class Checkpoints {

    /** What stands before the sequence and the hash in the log record. */
    public static final String SENTENCE = "Audit chain head";

    private static final Log LOG = Log.of(Checkpoints.class);

    private final Heads heads;
    private final AuditKeys keys;
    private final Clock clock;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    public Checkpoints(Heads heads, AuditKeys keys, Clock clock) {
        this.heads = heads;
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes the head; once where it has not moved. */
    @Transactional
    public void note() {
        Heads.Head head = heads.newest();
        if (head.sequence() == 0) {
            return;
        }
        int noted = entities.createNativeQuery("INSERT INTO audit_checkpoints (seq, hash, made_at, key_id, signature)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (seq) DO NOTHING")
                .setParameter(1, head.sequence())
                .setParameter(2, head.hash())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, keys.current())
                .setParameter(5, new Chain(keys).checkpoint(keys.current(), head.sequence(), head.hash()))
                .executeUpdate();
        if (noted == 1) {
            SignedHead signed = new Chain(keys).head(keys.current(), head.sequence(), head.hash());
            LOG.log(
                    Level.INFO,
                    SENTENCE + ": {0} {1} key {2} signature v1:{3}",
                    Long.toString(head.sequence()),
                    signed.hash(),
                    signed.keyId(),
                    signed.signature());
        }
    }
}
