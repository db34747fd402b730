package io.otelbi.local.drill.security;

import io.otelbi.local.drill.load.SteadyLoad;
import io.otelbi.local.drill.load.SteadyLoad.Answer;
import io.otelbi.local.system.BiSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disturbs a running system in one way after the other while people work with it, and measures what they notice. */
final class SecurityDrill {

    /** Needs every service. */
    static final String QUESTION = "/api/kpis";

    /** What people ask for; all but the question needs nothing but the gateway. */
    private static final List<String> PATHS =
            List.of("/api/telemetry/status", "/", "/api/telemetry/status", "/config.json", QUESTION);

    private static final int PER_SECOND = 20;
    private static final Duration RECOVERY = Duration.ofSeconds(20);
    private static final long PROBE_LIMIT_MS = 1_000;

    private final Assault.Scene scene;
    private final SteadyLoad load;
    private final Probe probe;
    private long calmMillis = Long.MAX_VALUE;

    SecurityDrill(Assault.Scene scene, SteadyLoad load, Probe probe) {
        this.scene = scene;
        this.load = load;
        this.probe = probe;
    }

    /**
     * What people noticed of one assault.
     *
     * @param requests to paths that are not affected
     * @param failed of those
     * @param p95 of those, in milliseconds
     * @param calmP95 the same while nothing happened
     * @param probeMillis the slowest probe
     * @param probesFailed probes that were not answered 200
     * @param normalAfter seconds until affected paths were answered as before
     * @param megabytes resident memory of the gateway afterwards
     */
    record Outcome(
            Assault assault,
            int requests,
            int failed,
            long p95,
            long calmP95,
            long probeMillis,
            int probesFailed,
            double normalAfter,
            long megabytes) {

        boolean held() {
            return failed <= requests / 1_000
                    && p95 <= 2 * calmP95
                    && probeMillis <= PROBE_LIMIT_MS
                    && probesFailed == 0
                    && normalAfter <= RECOVERY.toSeconds();
        }
    }

    void begin() {
        load.begin(PER_SECOND);
    }

    static SteadyLoad load(String url, String token) {
        return new SteadyLoad(url, PATHS, token);
    }

    Outcome with(Assault assault, Duration lasting) throws IOException, InterruptedException {
        Map<String, Answer> before = load.soFar();
        probe.slowest();
        probe.failed();
        long end = System.nanoTime() + lasting.toNanos();
        assault.happen(scene, lasting);
        Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        double normalAfter = normalAfter();
        Map<String, Answer> during = new HashMap<>(load.soFar());
        before.keySet().forEach(during::remove);
        List<Answer> unaffected = during.values().stream()
                .filter(answer -> !assault.affectsQuestions() || !answer.path().equals(QUESTION))
                .toList();
        long p95 = p95(unaffected);
        calmMillis = assault == Assault.CALM ? Math.max(p95, 1) : calmMillis;
        return new Outcome(
                assault,
                unaffected.size(),
                (int) unaffected.stream().filter(answer -> !answer.isGood()).count(),
                p95,
                calmMillis,
                probe.slowest(),
                probe.failed(),
                normalAfter,
                residentMegabytes(scene.system()));
    }

    /** Seconds until three questions in a row are answered well. */
    private double normalAfter() throws InterruptedException {
        long begin = System.nanoTime();
        int good = 0;
        while (good < 3 && System.nanoTime() - begin < 3 * RECOVERY.toNanos()) {
            good = load.once(QUESTION).isGood() ? good + 1 : 0;
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long p95(Collection<Answer> answers) {
        long[] millis = answers.stream().mapToLong(Answer::millis).sorted().toArray();
        return millis.length == 0 ? 0 : millis[(int) Math.ceil(.95 * millis.length) - 1];
    }

    static long residentMegabytes(BiSystem system) throws IOException {
        long pid = system.part("gateway")
                .process()
                .orElseThrow(() -> new IOException("the gateway does not run"))
                .pid();
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
