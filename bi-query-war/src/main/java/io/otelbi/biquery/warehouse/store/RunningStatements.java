package io.otelbi.biquery.warehouse.store;

import io.otelbi.platform.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;

/** What runs in the warehouses right now, by trace, so that it can be ended there when its caller goes away. */
@ApplicationScoped
public class RunningStatements {

    private static final Log LOG = Log.of(RunningStatements.class);

    private final ConcurrentHashMap<String, Set<Statement>> byTrace = new ConcurrentHashMap<>();

    void started(String traceId, Statement statement) {
        byTrace.computeIfAbsent(traceId, id -> ConcurrentHashMap.newKeySet()).add(statement);
    }

    void ended(String traceId, Statement statement) {
        byTrace.computeIfPresent(traceId, (id, statements) -> {
            statements.remove(statement);
            return statements.isEmpty() ? null : statements;
        });
    }

    /** Tells the warehouse to stop what a trace still runs; returns how many statements that were. */
    public int cancel(String traceId) {
        Set<Statement> statements = byTrace.getOrDefault(traceId, Set.of());
        int cancelled = 0;
        for (Statement statement : statements) {
            try {
                statement.cancel();
                cancelled++;
            } catch (SQLException e) {
                LOG.log(Level.FINE, "A statement ended before it could be cancelled", e);
            }
        }
        return cancelled;
    }
}
