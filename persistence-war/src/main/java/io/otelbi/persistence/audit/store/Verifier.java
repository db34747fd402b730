package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.audit.ChainWalk;
import io.otelbi.persistence.audit.ChainedRecord;
import io.otelbi.persistence.audit.Retained;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.AuditVerification.ChainFault;
import io.otelbi.platform.contract.persistence.ChainHead;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks along the stored chain over one connection and holds it against everything that is known of its past. */
public final class Verifier {

    private static final int FETCH = 5_000;
    private static final String CHAIN = "SELECT seq, recorded_at, id, occurred_at, person, has_subject, sealed_client,"
            + " method, path, query, status, duration_ms, trace_id, source, key_id, shown, hash FROM audit_logs ORDER BY seq";

    private final AuditKeys keys;
    private final Chain chain;

    public Verifier(AuditKeys keys) {
        this.keys = keys;
        this.chain = new Chain(keys);
    }

    /** What was dropped by signed statements: how many records, where they end, and statements that are not genuine. */
    private record Dropped(long records, long last, byte[] hash, List<ChainFault> faults) {}

    /**
     * Walks along the whole chain.
     *
     * @param connection to the store; the walk sees one moment of it
     * @param heads heads that are known from elsewhere
     * @param traceId trace that the walk belongs to, or null
     */
    public AuditVerification verify(Connection connection, List<ChainHead> heads, @Nullable String traceId)
            throws SQLException {
        long begin = System.nanoTime();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Dropped dropped = dropped(connection);
        List<ChainFault> faults = new ArrayList<>(dropped.faults());
        List<ChainHead> known = new ArrayList<>(heads);
        known.addAll(checkpoints(connection, faults));
        ChainWalk walk = new ChainWalk(keys, dropped.last(), dropped.hash(), known);
        walk(connection, walk);
        walk.end();
        connection.rollback();
        faults.addAll(walk.faults());
        return new AuditVerification(
                faults.isEmpty(),
                walk.records(),
                walk.first(),
                walk.last(),
                walk.head(),
                walk.known(),
                0,
                dropped.records(),
                faults,
                (System.nanoTime() - begin) / 1_000_000,
                traceId);
    }

    private static void walk(Connection connection, ChainWalk walk) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHAIN)) {
            statement.setQueryTimeout(0);
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    walk.next(chained(row), row.getBytes(17));
                }
            }
        }
    }

    private static ChainedRecord chained(ResultSet row) throws SQLException {
        return new ChainedRecord(
                row.getLong(1),
                instant(row, 2),
                row.getObject(3, UUID.class),
                instant(row, 4),
                row.getObject(5, UUID.class),
                row.getBoolean(6),
                row.getBytes(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getLong(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }

    private Dropped dropped(Connection connection) throws SQLException {
        long records = 0;
        long last = 0;
        byte[] hash = Chain.beginning();
        List<ChainFault> faults = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT first_seq, last_seq, last_hash, partition,"
                                + " reason, made_at, key_id, signature FROM audit_retentions ORDER BY last_seq");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Retained retained = new Retained(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBytes(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row, 6),
                        row.getString(7));
                boolean genuine = keys.knows(retained.keyId())
                        && MessageDigest.isEqual(chain.retention(retained), row.getBytes(8))
                        && retained.first() == last + 1;
                if (!genuine) {
                    faults.add(new ChainFault(
                            "bad_statement",
                            retained.first(),
                            null,
                            "The statement that " + retained.partition() + " was dropped is not genuine."));
                    continue;
                }
                records += retained.last() - retained.first() + 1;
                last = retained.last();
                hash = retained.lastHash();
            }
        }
        return new Dropped(records, last, hash, faults);
    }

    private List<ChainHead> checkpoints(Connection connection, List<ChainFault> faults) throws SQLException {
        List<ChainHead> heads = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT seq, hash, key_id, signature FROM audit_checkpoints ORDER BY seq");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long sequence = row.getLong(1);
                byte[] hash = row.getBytes(2);
                String keyId = row.getString(3);
                if (keys.knows(keyId)
                        && MessageDigest.isEqual(chain.checkpoint(keyId, sequence, hash), row.getBytes(4))) {
                    heads.add(new ChainHead(sequence, HexFormat.of().formatHex(hash)));
                } else {
                    faults.add(new ChainFault(
                            "bad_statement", sequence, null, "The checkpoint at " + sequence + " is not genuine."));
                }
            }
        }
        return heads;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
