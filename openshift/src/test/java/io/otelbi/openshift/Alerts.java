package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of deploy/alerts. */
final class Alerts {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=[ \\[{)]|$)");

    private Alerts() {}

    /**
     * One rule.
     *
     * @param file of deploy/alerts without its ending
     */
    record Rule(String file, JsonNode json) {

        String name() {
            return json.path("alert").asText();
        }

        String expression() {
            return json.path("expr").asText();
        }

        /** The first cell of a row of the runbook. */
        String runbook() {
            return json.at("/annotations/runbook").asText();
        }

        /** The metrics that it asks for, by the names that Prometheus gives them. */
        Set<String> metrics() {
            return METRIC.matcher(expression().replaceAll("\\{[^}]*}", "{"))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return file + " " + name();
        }
    }

    static List<Rule> of(String file) {
        return Manifest.stream(read(file).path("groups"))
                .flatMap(group -> Manifest.stream(group.path("rules")))
                .map(rule -> new Rule(file, rule))
                .toList();
    }

    /** The names of the rules that fire in the tests of a file. */
    static Set<String> fired(String file) {
        return Manifest.stream(read(file + ".test").path("tests"))
                .flatMap(test -> Manifest.stream(test.path("alert_rule_test")))
                .filter(tried -> !tried.path("exp_alerts").isEmpty())
                .map(tried -> tried.path("alertname").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(String file) {
        try {
            return YAML.readTree(Project.text("deploy/alerts/" + file + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
