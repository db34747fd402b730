package io.otelbi.local.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks both statements of a question in turn; whoever was first is second the next time. */
record Measurement(Connection connection, int times, Duration patience) {

    private record Answer(double millis, long rows) {}

    /** So many pairs, or fewer where they take too long; the first one warms up and counts only where it took too long itself. */
    List<Pair> of(Question question) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        Pair first = pair(question, false);
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < times && System.nanoTime() < end) {
            pairs.add(pair(question, pairs.size() % 2 == 0));
        }
        return pairs.isEmpty() ? List.of(first) : pairs;
    }

    private Pair pair(Question question, boolean plannedFirst) throws SQLException {
        if (plannedFirst) {
            Answer planned = ask(question.planned());
            return pair(ask(question.former()), planned);
        }
        return pair(ask(question.former()), ask(question.planned()));
    }

    private static Pair pair(Answer former, Answer planned) {
        return new Pair(former.millis(), planned.millis(), former.rows(), planned.rows());
    }

    private Answer ask(Statement statement) throws SQLException {
        long begin = System.nanoTime();
        try (PreparedStatement prepared = statement.prepared(connection);
                ResultSet rows = prepared.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            long count = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
            return new Answer((System.nanoTime() - begin) / 1e6, count);
        }
    }
}
