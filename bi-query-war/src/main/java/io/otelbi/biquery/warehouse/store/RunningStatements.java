package io.otelbi.biquery.warehouse.store;

import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.token.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** What runs in the warehouses right now, by trace, so that it can be ended there when its caller goes away. */
@ApplicationScoped
public class RunningStatements {

    private static final Log LOG = Log.of(RunningStatements.class);
    private static final String NOBODY = "";

    private final ConcurrentHashMap<String, Map<Statement, String>> byTrace = new ConcurrentHashMap<>();
    private final Set<Statement> cancelled = ConcurrentHashMap.newKeySet();

    /** In the name of the caller: whoever sends the same trace id is not its owner by that. */
    void started(String traceId, Statement statement) {
        started(traceId, statement, CurrentCaller.get().map(Caller::subject).orElse(NOBODY));
    }

    void started(String traceId, Statement statement, String owner) {
        byTrace.compute(traceId, (id, statements) -> {
            Map<Statement, String> all = statements == null ? new ConcurrentHashMap<>() : statements;
            all.put(statement, owner);
            return all;
        });
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

    /**
     * Tells the warehouse to stop what a trace still runs; returns how many statements that were.
     *
     * @param owner whose statements are meant; null for those of everybody
     */
    public int cancel(String traceId, @Nullable String owner) {
        int told = 0;
        for (Map.Entry<Statement, String> one :
                byTrace.getOrDefault(traceId, Map.of()).entrySet()) {
            if (owner == null || owner.equals(one.getValue())) {
                told += cancel(one.getKey());
            }
        }
        return told;
    }

    private int cancel(Statement statement) {
        cancelled.add(statement);
        try {
            statement.cancel();
            return 1;
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A statement ended before it could be cancelled", e);
            return 0;
        }
    }
}
