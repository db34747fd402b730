package io.otelbi.local.telemetry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The newest traces and logs and the names of all metrics, in memory. */
public final class Telemetry {

    private static final int TRACES = 2_000;
    private static final int LOGS = 5_000;

    private final LinkedHashMap<String, List<SpanRecord>> traces = new LinkedHashMap<>();
    private final Deque<LogRecord> logs = new ArrayDeque<>();
    private final Map<String, SortedSet<String>> metrics = new TreeMap<>();

    private Consumer<LogRecord> listener = log -> {};

    synchronized void add(SpanRecord span) {
        traces.computeIfAbsent(span.traceId(), id -> new ArrayList<>()).add(span);
        if (traces.size() > TRACES) {
            traces.remove(traces.keySet().iterator().next());
        }
    }

    /** Has every log record handed to {@code listener} as it comes. */
    public synchronized void onLog(Consumer<LogRecord> listener) {
        this.listener = listener;
    }

    synchronized void add(LogRecord log) {
        listener.accept(log);
        logs.addLast(log);
        if (logs.size() > LOGS) {
            logs.removeFirst();
        }
    }

    synchronized void addMetric(String service, String name) {
        metrics.computeIfAbsent(service, key -> new TreeSet<>()).add(name);
    }

    /** The spans of a trace in the order of their start; empty when it is not known. */
    public synchronized List<SpanRecord> trace(String traceId) {
        return traces.getOrDefault(traceId, List.of()).stream()
                .sorted(java.util.Comparator.comparingLong(SpanRecord::startNanos))
                .toList();
    }

    /** The ids of the newest traces, newest first. */
    public synchronized List<String> newest(int limit) {
        List<String> ids = new ArrayList<>(traces.keySet());
        return ids.reversed().stream().limit(limit).toList();
    }

    /** The newest logs, oldest first. */
    public synchronized List<LogRecord> logs() {
        return List.copyOf(logs);
    }

    /** Names of the metrics by service. */
    public synchronized Map<String, SortedSet<String>> metrics() {
        Map<String, SortedSet<String>> copy = new TreeMap<>();
        metrics.forEach((service, names) -> copy.put(service, new TreeSet<>(names)));
        return copy;
    }
}
