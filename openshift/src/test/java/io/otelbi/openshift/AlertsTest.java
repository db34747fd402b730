package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alert rules of deploy/alerts, against the metrics of the code, the settings and the runbook. */
class AlertsTest {

    private static final Pattern REGISTERED = Pattern.compile(
            "meter\\.(gauge|counter)Builder\\(\"([a-z.]+)\"\\)(?:\\s*\\.(?!setUnit)\\w+\\((?:\"[^\"]*\")?\\))*\\s*\\.setUnit\\(\"([^\"]+)\"\\)");

    /** How Prometheus names a unit; what stands in braces has no name. */
    private static final Map<String, String> UNITS = Map.of("s", "_seconds", "By", "_bytes", "{record}", "");

    /** Measured by Liberty of every request (docs/telemetry.md). */
    private static final Set<String> OF_LIBERTY = Set.of("http_server_request_duration_seconds_count");

    private static final Set<String> OF_KUBERNETES =
            Set.of("kube_cronjob_status_last_successful_time", "kube_job_failed", "kube_pod_status_ready");

    /** Liberty refuses a token that is not valid before its filter counts the request. */
    private static final Set<String> WITHOUT_RULE = Set.of("sign-in fails for all");

    @Test
    void everyMetricOfTheServicesIsOneThatTheyRegister() {
        Set<String> known = new TreeSet<>(OF_LIBERTY);
        known.addAll(registered());

        Alerts.of("services")
                .forEach(rule -> assertTrue(
                        !rule.metrics().isEmpty() && known.containsAll(rule.metrics()),
                        rule + " asks for " + rule.metrics() + ", there are " + known));
    }

    @Test
    void everyMetricOfTheClusterIsOneOfKubernetes() {
        Alerts.of("cluster")
                .forEach(rule -> assertTrue(
                        !rule.metrics().isEmpty() && OF_KUBERNETES.containsAll(rule.metrics()),
                        rule + " asks for " + rule.metrics()));
    }

    @Test
    void everyMetricIsInTheManual() {
        String manual = Project.text("docs/telemetry.md");

        registered().forEach(name -> assertTrue(manual.contains("`" + name + "`"), name));
        OF_LIBERTY.forEach(name -> assertTrue(manual.contains("`" + name + "`"), name));
    }

    @Test
    void everyRuleLeadsToARowOfTheRunbookAndEveryRowThatAMetricTellsHasARule() {
        Set<String> rows = Project.text("docs/operations.md")
                .lines()
                .dropWhile(line -> !line.equals("## Alerts and runbook"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| when |"))
                .map(line -> line.split(" \\| ", 2)[0].substring(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(rows.removeAll(WITHOUT_RULE));
        assertEquals(rows, rules().map(Alerts.Rule::runbook).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRuleIsTriedWithSeriesThatFireIt() {
        for (String file : List.of("services", "cluster")) {
            assertEquals(
                    Alerts.of(file).stream().map(Alerts.Rule::name).collect(Collectors.toCollection(TreeSet::new)),
                    Alerts.fired(file));
        }
    }

    @Test
    void theQueueIsHalfFullAtHalfOfItsDefaults() {
        List<String> defaults = List.of(Documented.of("gateway")
                .getOrDefault("AUDIT_QUEUE_MAX_RECORDS", "")
                .replace("`", "")
                .split(", "));

        Set<String> expressions = rules().map(Alerts.Rule::expression).collect(Collectors.toSet());
        assertTrue(expressions.contains("otelbi_outbox_depth > " + Long.parseLong(defaults.getFirst()) / 2));
        assertTrue(expressions.contains("otelbi_outbox_size_bytes > " + Long.parseLong(defaults.get(1)) / 2));
    }

    @Test
    void prometheusOwnToolAgrees() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder ->
                                Project.path(folder + "/promtool").toFile().canExecute()),
                "There is no promtool (on Debian: apt-get install prometheus).");

        for (String file : List.of("services", "cluster")) {
            Process tool = new ProcessBuilder("promtool", "test", "rules", file + ".test.yaml")
                    .directory(Project.path("deploy/alerts").toFile())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(tool.waitFor(1, TimeUnit.MINUTES) && tool.exitValue() == 0, told);
        }
    }

    private static Stream<Alerts.Rule> rules() {
        return Stream.of("services", "cluster").flatMap(file -> Alerts.of(file).stream());
    }

    /** The metrics that the code makes, as Prometheus names them when they come by OTLP. */
    private static Set<String> registered() {
        return REGISTERED
                .matcher(Project.texts("gateway-war/src/main/java"))
                .results()
                .map(metric -> metric.group(2).replace('.', '_')
                        + UNITS.get(metric.group(3))
                        + (metric.group(1).equals("counter") ? "_total" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
