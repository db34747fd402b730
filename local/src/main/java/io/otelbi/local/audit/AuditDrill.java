package io.otelbi.local.audit;

import io.otelbi.local.api.SignIn;
import io.otelbi.local.system.BiSystem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Tries to lose audit records: people load the dashboard while parts of the system die. Afterwards every answer of 2xx must
 * have exactly one record, no request two, and no record may stand for a request that was never sent.
 */
public final class AuditDrill {

    static final String PATH = "/api/dashboard";

    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final String RECORDS = "SELECT trace_id, count(*), min(status) FROM bi.audit_logs"
            + " WHERE path = '" + PATH + "' AND occurred_at >= ? GROUP BY trace_id";

    private final BiSystem system;
    private final int users;
    private final Duration lasting;
    private final Clock clock = Clock.systemUTC();

    /** A drill on a running system with so many people, each fault lasting so long. */
    public AuditDrill(BiSystem system, int users, Duration lasting) {
        this.system = system;
        this.users = users;
        this.lasting = lasting;
    }

    /**
     * What one fault did.
     *
     * @param sent requests
     * @param answered answers of 2xx
     * @param refused answers of 503
     * @param other other answers
     * @param unanswered requests whose connection ended
     * @param missing answers of 2xx without a record
     * @param twice requests with more than one record
     * @param invented records of requests that were never sent or were refused
     * @param drainSeconds from the end of the load until all records were there
     */
    public record Outcome(
            Fault fault,
            int sent,
            int answered,
            int refused,
            int other,
            int unanswered,
            int missing,
            int twice,
            int invented,
            double drainSeconds) {

        /** Whether the guarantee held. */
        public boolean held() {
            return answered > 0 && missing == 0 && twice == 0 && invented == 0;
        }
    }

    private record Found(int count, int leastStatus) {}

    /** Does it with one fault. */
    public Outcome with(Fault fault) throws IOException, InterruptedException, SQLException {
        Instant begin = clock.instant();
        String token = new SignIn(system.issuer(), system.url() + "/callback").token("viewer", system.demoPassword());
        try (Load load = new Load(system.url(), token)) {
            load.begin(users);
            Thread.sleep(LEAD);
            fault.happen(system, lasting);
            Thread.sleep(LEAD);
            Map<String, Integer> statuses = load.end();
            return outcome(fault, begin, statuses);
        }
    }

    private Outcome outcome(Fault fault, Instant from, Map<String, Integer> statuses)
            throws InterruptedException, SQLException {
        long begin = System.nanoTime();
        Map<String, Found> records = records(from);
        while (missing(statuses, records) > 0 && System.nanoTime() - begin < DRAIN.toNanos()) {
            Thread.sleep(200);
            records = records(from);
        }
        Map<String, Found> last = records;
        int invented = (int) last.entrySet().stream()
                .filter(record -> !isPossible(statuses.get(record.getKey()), record.getValue()))
                .count();
        return new Outcome(
                fault,
                statuses.size(),
                count(statuses, 200, 299),
                count(statuses, 503, 503),
                count(statuses, 300, 502) + count(statuses, 504, 599),
                count(statuses, Load.NO_ANSWER, Load.NO_ANSWER),
                missing(statuses, last),
                (int) last.values().stream().filter(found -> found.count() > 1).count(),
                invented,
                (System.nanoTime() - begin) / 1e9);
    }

    /** A record may stand for an answer of its status, or for a request whose answer was cut off. */
    private static boolean isPossible(@org.jspecify.annotations.Nullable Integer status, Found found) {
        return status != null && (status == Load.NO_ANSWER || status == found.leastStatus());
    }

    private static int missing(Map<String, Integer> statuses, Map<String, Found> records) {
        return (int) statuses.entrySet().stream()
                .filter(one -> one.getValue() >= 200 && one.getValue() < 300)
                .filter(one -> !records.containsKey(one.getKey()))
                .count();
    }

    private static int count(Map<String, Integer> statuses, int from, int to) {
        return (int) statuses.values().stream()
                .filter(status -> status >= from && status <= to)
                .count();
    }

    private Map<String, Found> records(Instant from) throws SQLException {
        Map<String, Found> records = new HashMap<>();
        try (Connection connection = system.postgres().superuser();
                PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.put(row.getString(1), new Found(row.getInt(2), row.getInt(3)));
                }
            }
        }
        return records;
    }
}
