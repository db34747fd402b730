package io.otelbi.local.audit;

import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.audit.ChainedRecord;
import io.otelbi.persistence.key.AuditKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the audit log with records of the past year that are as good as real ones, chain included, for benchmarks. */
final class ChainFiller {

    private static final Duration SPREAD = Duration.ofDays(330);
    private static final String COPY = "COPY bi.audit_logs (seq, recorded_at, id, occurred_at, person, has_subject,"
            + " sealed_client, method, path, query, status, duration_ms, trace_id, source, key_id, hash) FROM STDIN";
    private static final String[] PATHS = {"/api/dashboard", "/api/kpis", "/api/history", "/api/forecasts"};

    private final Connection connection;
    private final Chain chain;
    private final String keyId;

    ChainFiller(Connection connection, AuditKeys keys) {
        this.connection = connection;
        this.chain = new Chain(keys);
        this.keyId = keys.current();
    }

    private record Last(long sequence, byte[] hash, UUID person, byte[] sealedClient, Instant recordedAt) {}

    /** Adds records behind the newest one, whose person is behind all of them. */
    void fill(int rows) throws SQLException, IOException {
        Last last = last();
        Instant first = last.recordedAt().minus(SPREAD);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO bi");
            statement.execute("SELECT add_partitions(date '" + first.toString().substring(0, 10) + "', current_date)");
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        byte[] hash = last.hash();
        Duration step = SPREAD.dividedBy(rows);
        for (int i = 1; i <= rows; i++) {
            ChainedRecord next = record(last, i, Chain.stored(first.plus(step.multipliedBy(i))));
            hash = chain.hash(hash, next);
            byte[] line = line(next, hash).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE bi.audit_logs");
        }
    }

    private Last last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq, hash, person, sealed_client, recorded_at"
                        + " FROM bi.audit_logs ORDER BY seq DESC LIMIT 1")) {
            if (!row.next()) {
                throw new SQLException("There is no record yet to go on from");
            }
            return new Last(
                    row.getLong(1),
                    row.getBytes(2),
                    row.getObject(3, UUID.class),
                    row.getBytes(4),
                    row.getObject(5, OffsetDateTime.class).toInstant());
        }
    }

    private ChainedRecord record(Last last, int i, Instant at) {
        UUID id = new UUID((at.toEpochMilli() << 16) | 0x7000L | (i & 0xFFF), 0x8000_0000_0000_0000L | i);
        return new ChainedRecord(
                last.sequence() + i,
                at,
                id,
                at,
                last.person(),
                true,
                last.sealedClient(),
                "GET",
                PATHS[i % PATHS.length],
                "window_days=30",
                200,
                i % 500,
                "%032x".formatted(i),
                "sales",
                keyId,
                null);
    }

    private static String line(ChainedRecord record, byte[] hash) {
        HexFormat hex = HexFormat.of();
        return String.join(
                        "\t",
                        Long.toString(record.sequence()),
                        record.recordedAt().toString(),
                        record.id().toString(),
                        record.occurredAt().toString(),
                        record.person().toString(),
                        "t",
                        "\\\\x" + hex.formatHex(record.sealedClient()),
                        record.method(),
                        record.path(),
                        record.query(),
                        Integer.toString(record.status()),
                        Long.toString(record.durationMs()),
                        record.traceId(),
                        record.source(),
                        record.keyId(),
                        "\\\\x" + hex.formatHex(hash))
                + "\n";
    }
}
