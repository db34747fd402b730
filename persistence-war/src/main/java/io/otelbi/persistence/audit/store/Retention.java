package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.audit.Retained;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.store.PastPartitions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Drops months of audit records that are older than allowed, whole partitions at a time and the oldest first. Each drop
 * leaves a statement signed with the chain's key, behind which the rest of the chain can still be checked. Runs as the
 * role that owns the schema; the service's own role cannot drop anything.
 */
public final class Retention {

    private final AuditKeys keys;
    private final Clock clock;

    public Retention(AuditKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Drops what is older.
     *
     * @param owner a connection of the role that owns the schema
     * @param months whole months to keep beside the current one, at least 1
     * @return the tables that were dropped
     */
    public List<String> apply(Connection owner, int months) throws SQLException {
        if (months < 1) {
            throw new IllegalArgumentException("AUDIT_RETENTION_MONTHS must be at least 1, was " + months);
        }
        YearMonth oldestKept =
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(months);
        owner.setAutoCommit(false);
        List<String> old = PastPartitions.before(owner, "audit_logs", oldestKept);
        for (String partition : old) {
            drop(owner, partition, "older than " + months + " months");
            owner.commit();
        }
        return old;
    }

    private void drop(Connection owner, String partition, String reason) throws SQLException {
        Optional<Retained> statement = statement(owner, partition, reason);
        if (statement.isPresent()) {
            insert(owner, statement.get());
        }
        try (Statement drop = owner.createStatement()) {
            drop.execute("DROP TABLE " + partition);
        }
    }

    private Optional<Retained> statement(Connection owner, String partition, String reason) throws SQLException {
        try (Statement question = owner.createStatement();
                ResultSet row = question.executeQuery("SELECT min(seq), max(seq), (SELECT hash FROM " + partition
                        + " ORDER BY seq DESC LIMIT 1) FROM " + partition)) {
            row.next();
            long first = row.getLong(1);
            return row.wasNull()
                    ? Optional.empty()
                    : Optional.of(new Retained(
                            first,
                            row.getLong(2),
                            row.getBytes(3),
                            partition,
                            reason,
                            Chain.stored(clock.instant()),
                            keys.current()));
        }
    }

    private void insert(Connection owner, Retained retained) throws SQLException {
        try (PreparedStatement insert =
                owner.prepareStatement("INSERT INTO audit_retentions (first_seq, last_seq, last_hash,"
                        + " partition, reason, made_at, key_id, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, retained.first());
            insert.setLong(2, retained.last());
            insert.setBytes(3, retained.lastHash());
            insert.setString(4, retained.partition());
            insert.setString(5, retained.reason());
            insert.setObject(6, OffsetDateTime.ofInstant(retained.madeAt(), ZoneOffset.UTC));
            insert.setString(7, retained.keyId());
            insert.setBytes(8, new Chain(keys).retention(retained));
            insert.executeUpdate();
        }
    }
}
