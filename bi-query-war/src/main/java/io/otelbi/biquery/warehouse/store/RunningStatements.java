package io.otelbi.biquery.warehouse.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What runs in the warehouses right now, by trace, so that it can be ended there when its caller goes away. */
@ApplicationScoped
public class RunningStatements {

    private static final Logger LOG = Logger.getLogger(RunningStatements.class.getName());

    private final ConcurrentHashMap<String, Set<Statement>> byTrace = new ConcurrentHashMap<>();
    private final Set<Statement> cancelled = ConcurrentHashMap.newKeySet();

    void started(String traceId, Statement statement) {
        byTrace.computeIfAbsent(traceId, id -> ConcurrentHashMap.newKeySet()).add(statement);
    }

    /** Whether it was told to stop and has not ended yet. */
    boolean isCancelled(Statement statement) {
        return cancelled.contains(statement);
    }

    void ended(String traceId, Statement statement) {
        cancelled.remove(statement);
        byTrace.computeIfPresent(traceId, (id, statements) -> {
            statements.remove(statement);
            return statements.isEmpty() ? null : statements;
        });
    }

    /** Tells the warehouse to stop what a trace still runs; returns how many statements that were. */
    public int cancel(String traceId) {
        Set<Statement> statements = byTrace.getOrDefault(traceId, Set.of());
        int told = 0;
        for (Statement statement : statements) {
            try {
                cancelled.add(statement);
                statement.cancel();
                told++;
            } catch (SQLException e) {
                LOG.log(Level.FINE, "A statement ended before it could be cancelled", e);
            }
        }
        return told;
    }
}
