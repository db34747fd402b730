package io.otelbi.local.drill;

import io.otelbi.local.api.SignIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Replaces every instance of a fleet in turn while people use it, and counts failed requests and lost records. */
final class Rollout {

    private static final Duration LEAD = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final String RECORDS =
            "SELECT trace_id, count(*) FROM bi.audit_logs WHERE occurred_at >= ? GROUP BY trace_id";

    private final Fleet fleet;
    private final PrintWriter out;
    private final Clock clock = Clock.systemUTC();

    Rollout(Fleet fleet, PrintWriter out) {
        this.fleet = fleet;
        this.out = out;
    }

    /** Mostly dashboards, and every five seconds a forecast and key figures, which always ask every service. */
    private static List<String> paths(int perSecond) {
        List<String> paths = new ArrayList<>(Collections.nCopies(5 * perSecond, "/api/dashboard"));
        paths.set(0, "/api/forecasts?days=30");
        paths.set(2 * perSecond, "/api/kpis");
        return paths;
    }

    /**
     * Does it.
     *
     * @param build whose WARs and configuration take the place of the running ones
     * @return whether nothing failed and nothing was lost
     */
    boolean with(int perSecond, Path build) throws IOException, InterruptedException, SQLException {
        Instant begin = clock.instant();
        String token = new SignIn(fleet.system().issuer(), fleet.system().url() + "/callback")
                .token("viewer", fleet.system().demoPassword());
        try (SteadyLoad load = new SteadyLoad(fleet.url(), paths(perSecond), token)) {
            load.begin(perSecond);
            Thread.sleep(LEAD);
            out.println("replaced        gone after   requests  failed  slowest");
            for (Fleet.Instance instance : fleet.instances()) {
                Map<String, SteadyLoad.Answer> before = load.soFar();
                double seconds = fleet.replace(instance, build);
                Map<String, SteadyLoad.Answer> during = new HashMap<>(load.soFar());
                before.keySet().forEach(during::remove);
                out.printf(
                        "%-15s %8.1f s %10d %7d %6d ms%n",
                        instance.service(), seconds, during.size(), failed(during), slowest(during));
            }
            Thread.sleep(LEAD);
            return counted(load.end(), begin);
        }
    }

    private boolean counted(Map<String, SteadyLoad.Answer> answers, Instant begin)
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
        long failed = failed(answers);
        out.printf(
                "%,d requests: %d failed; audit records missing %d, twice %d.%n",
                answers.size(), failed, missing, twice);
        kinds(answers).forEach((kind, count) -> out.printf("  %d x %s%n", count, kind));
        return failed == 0 && missing == 0 && twice == 0;
    }

    private static Map<String, Long> kinds(Map<String, SteadyLoad.Answer> answers) {
        return answers.values().stream()
                .filter(answer -> !answer.isGood())
                .collect(Collectors.groupingBy(
                        answer -> answer.path() + " " + answer.status() + " " + answer.reason(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static long failed(Map<String, SteadyLoad.Answer> answers) {
        return answers.values().stream().filter(answer -> !answer.isGood()).count();
    }

    private static long slowest(Map<String, SteadyLoad.Answer> answers) {
        return answers.values().stream()
                .mapToLong(SteadyLoad.Answer::millis)
                .max()
                .orElse(0);
    }

    private static long missing(Map<String, SteadyLoad.Answer> answers, Map<String, Integer> records) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().status() != SteadyLoad.NO_ANSWER)
                .filter(answer -> !records.containsKey(answer.getKey()))
                .count();
    }

    private Map<String, Integer> records(Instant from) throws SQLException {
        Map<String, Integer> records = new HashMap<>();
        try (Connection connection = fleet.system().postgres().superuser();
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
