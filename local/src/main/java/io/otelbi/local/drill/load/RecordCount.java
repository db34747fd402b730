package io.otelbi.local.drill.load;

import io.otelbi.local.system.BiSystem;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts whether every answer of the API has exactly one audit record, once the queue has been emptied. */
public final class RecordCount {

    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final String RECORDS =
            "SELECT trace_id, count(*) FROM bi.audit_logs WHERE occurred_at >= ? GROUP BY trace_id";

    private final BiSystem system;
    private final PrintWriter out;

    public RecordCount(BiSystem system, PrintWriter out) {
        this.system = system;
        this.out = out;
    }

    /** Whether every answer by trace id has one record since a moment; says what lacks, and which answers were not good. */
    public boolean isComplete(Map<String, SteadyLoad.Answer> answers, Instant begin)
            throws InterruptedException, SQLException {
        Map<String, Integer> records = records(begin);
        long deadline = System.nanoTime() + DRAIN.toNanos();
        while (missing(answers, records) > 0 && System.nanoTime() < deadline) {
            Thread.sleep(200);
            records = records(begin);
        }
        Map<String, Integer> all = records;
        long missing = missing(answers, all);
        long twice = answers.keySet().stream()
                .filter(id -> all.getOrDefault(id, 0) > 1)
                .count();
        Map<String, Long> kinds = kinds(answers);
        out.printf(
                "%,d requests: %d failed; audit records missing %d, twice %d.%n",
                answers.size(),
                kinds.values().stream().mapToLong(Long::longValue).sum(),
                missing,
                twice);
        kinds.forEach((kind, count) -> out.printf("  %d x %s%n", count, kind));
        return missing == 0 && twice == 0;
    }

    private static Map<String, Long> kinds(Map<String, SteadyLoad.Answer> answers) {
        return answers.values().stream()
                .filter(answer -> !answer.isGood())
                .collect(Collectors.groupingBy(
                        answer -> answer.path() + " " + answer.status() + " " + answer.reason(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static long missing(Map<String, SteadyLoad.Answer> answers, Map<String, Integer> records) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().path().startsWith("/api/"))
                .filter(answer -> answer.getValue().status() != SteadyLoad.NO_ANSWER)
                .filter(answer -> !records.containsKey(answer.getKey()))
                .count();
    }

    private Map<String, Integer> records(Instant from) throws SQLException {
        Map<String, Integer> records = new HashMap<>();
        try (Connection connection = system.postgres().superuser();
                PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return records;
    }
}
