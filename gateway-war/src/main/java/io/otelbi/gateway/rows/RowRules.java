package io.otelbi.gateway.rows;

import io.otelbi.platform.rows.Grant;
import java.util.List;
import java.util.Set;

/** Rules of a file, each of which adds to the others. */
public record RowRules(List<Rule> rules) {

    /** No rule, so that nobody has rows by a file. */
    public static final RowRules NONE = new RowRules(List.of());

    public RowRules {
        rules = List.copyOf(rules);
    }

    /**
     * What members of some groups may see.
     *
     * @param groups one of which is enough
     */
    public record Rule(Set<String> groups, Grant grant) {
        public Rule {
            groups = Set.copyOf(groups);
        }
    }

    /** What somebody in these groups may see. */
    public List<Grant> of(Set<String> groups) {
        return rules.stream()
                .filter(rule -> rule.groups().stream().anyMatch(groups::contains))
                .map(Rule::grant)
                .toList();
    }
}
