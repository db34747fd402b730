package io.otelbi.gateway.rows;

import io.otelbi.gateway.rows.RowRules.Rule;
import io.otelbi.model.fault.Finding;
import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.Node.Kind;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Scalar;
import io.otelbi.model.yaml.Node.Sequence;
import io.otelbi.model.yaml.YamlText;
import io.otelbi.platform.rows.Grant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads rules from YAML. What is wrong is told with its line, and then no rule of the text counts. */
public final class RowRulesText {

    private static final String ALLOWED = "groups, source, filters and all";
    private static final Set<String> MEMBERS = Set.of("groups", "source", "filters", "all");
    private static final int MOST_RULES = 10_000;
    private static final int MOST_VALUES = 500;

    private final Findings findings;
    private final UnaryOperator<String> groupForm;

    private RowRulesText(Findings findings, UnaryOperator<String> groupForm) {
        this.findings = findings;
        this.groupForm = groupForm;
    }

    /** What came of a text. */
    public sealed interface Outcome {
        record Sound(RowRules rules) implements Outcome {}

        /**
         * It cannot be used.
         *
         * @param first what is wrong, with its line
         */
        record Faulty(Finding first) implements Outcome {}
    }

    /**
     * The rules of a text.
     *
     * @param file its name, for what is wrong
     * @param groupForm how groups are written in tokens
     */
    public static Outcome read(String file, String text, UnaryOperator<String> groupForm) {
        var findings = new Findings(file);
        var reader = new RowRulesText(findings, groupForm);
        List<Rule> rules = YamlText.read(text, findings).map(reader::rules).orElse(List.of());
        if (rules.isEmpty() && !findings.hasFaults()) {
            findings.fault(Location.TOP, "The file is empty; it must hold 'rules', a list of at least one rule.");
        }
        return findings.hasFaults()
                ? new Outcome.Faulty(findings.faults().getFirst())
                : new Outcome.Sound(new RowRules(rules));
    }

    private List<Rule> rules(Node root) {
        if (!(root instanceof Mapping top) || !top.members().keySet().equals(Set.of("rules"))) {
            findings.fault(root.location(), "The file must hold 'rules' and nothing beside it.");
            return List.of();
        }
        List<Node> items = items(top, "rules");
        if (items.size() > MOST_RULES) {
            findings.fault(top.locationOf("rules"), "At most " + MOST_RULES + " rules are allowed.");
            return List.of();
        }
        return items.stream().flatMap(item -> rule(item).stream()).toList();
    }

    private Optional<Rule> rule(Node item) {
        if (!(item instanceof Mapping rule)) {
            findings.fault(item.location(), "A rule must be a mapping with " + ALLOWED + ".");
            return Optional.empty();
        }
        rule.members().forEach((name, member) -> {
            if (!MEMBERS.contains(name)) {
                findings.fault(member.location(), "'" + name + "' is not known; a rule has " + ALLOWED + ".");
            }
        });
        if (findings.hasFaults()) {
            return Optional.empty();
        }
        Set<String> groups = groups(rule);
        String source = source(rule);
        Map<String, List<String>> filters = filters(rule);
        boolean isWhole = isWhole(rule);
        if (isWhole == rule.members().containsKey("filters")) {
            findings.fault(rule.location(), "A rule must have either 'filters' or 'all: true'.");
        }
        return findings.hasFaults() ? Optional.empty() : Optional.of(new Rule(groups, Grant.of(source, filters)));
    }

    private Set<String> groups(Mapping rule) {
        Set<String> groups = new HashSet<>();
        for (Node item : items(rule, "groups")) {
            String group = groupForm.apply(text(item, "A group"));
            if (!findings.hasFaults() && (group.isBlank() || !groups.add(group))) {
                findings.fault(item.location(), "A group must not be blank and stands once in a rule.");
            }
        }
        return groups;
    }

    private String source(Mapping rule) {
        return rule.member("source").map(node -> text(node, "The source")).orElse("");
    }

    private boolean isWhole(Mapping rule) {
        Optional<Node> all = rule.member("all");
        boolean isTrue = all.filter(node -> node instanceof Scalar scalar
                        && scalar.kind() == Kind.TRUTH
                        && scalar.text().equalsIgnoreCase("true"))
                .isPresent();
        if (all.isPresent() && !isTrue) {
            findings.fault(rule.locationOf("all"), "'all' must be true; leave it out where it is not.");
        }
        return all.isPresent();
    }

    private Map<String, List<String>> filters(Mapping rule) {
        Map<String, List<String>> filters = new TreeMap<>();
        if (!rule.members().containsKey("filters")) {
            return filters;
        }
        if (!(rule.members().get("filters") instanceof Mapping given)
                || given.members().isEmpty()) {
            findings.fault(rule.locationOf("filters"), "'filters' must be a mapping of dimensions to lists of values.");
            return filters;
        }
        given.members()
                .forEach((name, values) -> filter(name, values.location()).ifPresent(dimension -> {
                    if (filters.put(dimension, values(given, name)) != null) {
                        findings.fault(
                                values.location(), "The dimension '" + name + "' stands here for the second time.");
                    }
                }));
        return filters;
    }

    private Optional<String> filter(String name, Location location) {
        try {
            return Optional.of(RuleForm.dimension(name));
        } catch (IllegalArgumentException e) {
            findings.fault(location, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<String> values(Mapping given, String name) {
        List<String> values = new ArrayList<>();
        for (Node item : items(given, name)) {
            String value = text(item, "A value");
            if (values.contains(value)) {
                findings.fault(item.location(), "The value '" + value + "' stands here for the second time.");
            }
            values.add(value);
        }
        if (values.size() > MOST_VALUES) {
            findings.fault(given.locationOf(name), "At most " + MOST_VALUES + " values of a dimension are allowed.");
        }
        return values;
    }

    private List<Node> items(Mapping mapping, String name) {
        if (mapping.members().get(name) instanceof Sequence sequence
                && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        findings.fault(mapping.locationOf(name), "'" + name + "' must be a list with at least one item.");
        return List.of();
    }

    /** A text as it stands, or a number or truth value as it is written. */
    private String text(Node node, String what) {
        if (node instanceof Scalar scalar
                && scalar.kind() != Kind.NOTHING
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        findings.fault(node.location(), what + " must be a single text that is not blank.");
        return "";
    }
}
