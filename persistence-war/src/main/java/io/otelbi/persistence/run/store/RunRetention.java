package io.otelbi.persistence.run.store;

import io.otelbi.persistence.store.PastPartitions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops months of runs that are older than allowed, whole partitions at a time, and the results and inputs that no run is
 * left of. What the ledger has settled stays. Runs as the role that owns the schema.
 */
public final class RunRetention {

    private static final List<String> TABLES = List.of("forecast_runs", "ranking_runs", "recommendation_runs");

    private RunRetention() {}

    /**
     * Drops what is older, in one transaction.
     *
     * @param owner a connection of the role that owns the schema
     * @param months whole months to keep beside the current one, at least 1
     * @return the tables that were dropped
     */
    public static List<String> apply(Connection owner, Clock clock, int months) throws SQLException {
        if (months < 1) {
            throw new IllegalArgumentException("RUN_RETENTION_MONTHS must be at least 1, was " + months);
        }
        YearMonth oldestKept =
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(months);
        owner.setAutoCommit(false);
        List<String> old = new ArrayList<>();
        for (String table : TABLES) {
            old.addAll(PastPartitions.before(owner, table, oldestKept));
        }
        if (!old.isEmpty()) {
            drop(owner, old);
        }
        owner.commit();
        return old;
    }

    private static void drop(Connection owner, List<String> partitions) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            // A run that is being stored may rely on a result that is there already: it is waited for, and waits. The
            // locks are taken in the order in which it takes them.
            statement.execute("LOCK TABLE run_inputs, run_results IN SHARE ROW EXCLUSIVE MODE");
            statement.execute("DROP TABLE " + String.join(", ", partitions));
            statement.execute("DELETE FROM run_results x WHERE " + unused("result_hash", "result_hash"));
            statement.execute("DELETE FROM run_inputs x WHERE " + unused("input_fingerprint", "fingerprint"));
        }
    }

    private static String unused(String column, String key) {
        return String.join(
                " AND ",
                TABLES.stream()
                        .map(table ->
                                "NOT EXISTS (SELECT 1 FROM " + table + " r WHERE r." + column + " = x." + key + ")")
                        .toList());
    }
}
