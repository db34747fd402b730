package io.otelbi.local.drill;

import io.otelbi.local.api.SignIn;
import io.otelbi.local.drill.load.RecordCount;
import io.otelbi.local.drill.load.SteadyLoad;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces every instance of a fleet in turn while people use it, and counts failed requests and lost records. */
final class Rollout {

    private static final Duration LEAD = Duration.ofSeconds(5);

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
            Map<String, SteadyLoad.Answer> answers = load.end();
            return new RecordCount(fleet.system(), out).isComplete(answers, begin) && failed(answers) == 0;
        }
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
}
