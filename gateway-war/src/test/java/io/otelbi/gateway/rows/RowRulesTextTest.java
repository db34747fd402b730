package io.otelbi.gateway.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.rows.RowRulesText.Outcome;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTextTest {

    private static final String SOUND = """
            rules:
              - groups: [Sales North, /sales/all-of-north]
                source: adventureworks
                filters:
                  Territory: [Northwest, Northeast]
                  product.size: [42, true]
              - groups: [Buyers]
                filters: {category: [Bikes]}
              - groups: [Controlling]
                all: true
            """;

    @Test
    void rulesAddUp() {
        RowRules rules = assertInstanceOf(Outcome.Sound.class, read(SOUND)).rules();
        Grant north = Grant.of(
                "adventureworks",
                Map.of("territory", List.of("Northwest", "Northeast"), "product.size", List.of("42", "true")));
        Grant bikes = Grant.of("", Map.of("category", List.of("Bikes")));

        assertEquals(List.of(), rules.of(Set.of("Sales South", "sales north")));
        assertEquals(List.of(north), rules.of(Set.of("Sales North")));
        assertEquals(List.of(north), rules.of(Set.of("sales/all-of-north")));
        assertEquals(List.of(north, bikes), rules.of(Set.of("Sales North", "Buyers")));
        assertEquals(Rows.everything(), Rows.of(rules.of(Set.of("Controlling", "Buyers"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; 1; The file is empty",
                "`# nothing`; 1; The file is empty",
                "`rules`; 1; must hold 'rules'",
                "`[]`; 1; must hold 'rules'",
                "`rules:`; 1; must be a list",
                "`rules: []`; 1; must be a list",
                "`rules: {a: b}`; 1; must be a list",
                "`rules: [x]`; 1; A rule must be a mapping",
                "`version: 1|rules: [{groups: [a], all: true}]`; 1; nothing beside it",
                "`rules:|- groups: [a]|  all: true|- all: true`; 4; 'groups' must be a list",
                "`rules:|- groups: a|  all: true`; 2; 'groups' must be a list",
                "`rules:|- groups: []|  all: true`; 2; 'groups' must be a list",
                "`rules:|- groups: [null]|  all: true`; 2; A group must be a single text",
                "`rules:|- groups: [\" \"]|  all: true`; 2; A group must be a single text",
                "`rules:|- groups: [/]|  all: true`; 2; A group must not be blank",
                "`rules:|- groups: [a, /a]|  all: true`; 2; stands once",
                "`rules:|- groups: [[a]]|  all: true`; 2; A group must be a single text",
                "`rules:|- groups: [a]`; 2; either 'filters' or 'all: true'",
                "`rules:|- groups: [a]|  all: true|  filters: {category: [b]}`; 2; either 'filters' or 'all: true'",
                "`rules:|- groups: [a]|  all: false`; 3; 'all' must be true",
                "`rules:|- groups: [a]|  all: \"true\"`; 3; 'all' must be true",
                "`rules:|- groups: [a]|  all: yes`; 3; 'all' must be true",
                "`rules:|- groups: [a]|  filter: {category: [b]}`; 3; 'filter' is not known",
                "`rules:|- groups: [a]|  filters: {}`; 3; must be a mapping of dimensions",
                "`rules:|- groups: [a]|  filters: [category]`; 3; must be a mapping of dimensions",
                "`rules:|- groups: [a]|  filters:`; 3; must be a mapping of dimensions",
                "`rules:|- groups: [a]|  filters:|    region: [b]`; 4; 'region' is no dimension",
                "`rules:|- groups: [a]|  filters:|    store.: [b]`; 4; is no dimension",
                "`rules:|- groups: [a]|  filters:|    category: b`; 4; 'category' must be a list",
                "`rules:|- groups: [a]|  filters:|    category: []`; 4; 'category' must be a list",
                "`rules:|- groups: [a]|  filters:|    category: [null]`; 4; A value must be a single text",
                "`rules:|- groups: [a]|  filters:|    category: [\"\"]`; 4; A value must be a single text",
                "`rules:|- groups: [a]|  filters:|    category: [{b: c}]`; 4; A value must be a single text",
                "`rules:|- groups: [a]|  filters:|    category: [b, b]`; 4; second time",
                "`rules:|- groups: [a]|  filters:|    category: [b]|    Category: [c]`; 5; second time",
                "`rules:|- groups: [a]|  filters:|    category: [b]|    category: [c]`; 5; second time",
                "`rules:|- groups: [a]|  source: [b]|  all: true`; 3; The source must be a single text",
                "`rules:|- groups: [a]|  source:|  all: true`; 3; The source must be a single text",
                "`rules:|- groups: [a|  all: true`; 3; no YAML",
                "`rules: &x [{groups: [a], all: true}]`; 1; Anchors",
                "`rules: [{groups: [a], all: true}]|---|x: y`; 2; One document",
                "`rules: [{groups: [!!str a], all: true}]`; 1; Tags"
            })
    void whatIsWrongIsToldWithItsLineAndThenNoRuleCounts(String text, int line, String sentence) {
        var finding = assertInstanceOf(Outcome.Faulty.class, read(text.replace('|', '\n')))
                .first();

        assertTrue(finding.sentence().contains(sentence), finding.toString());
        assertEquals(line, finding.line(), finding.toString());
        assertTrue(finding.toString().startsWith("rows.yaml:" + line + ":"), finding.toString());
    }

    @Test
    void tooManyValuesAreRefused() {
        String values = String.join(
                ",",
                java.util.stream.IntStream.range(0, 501).mapToObj(i -> "v" + i).toList());

        assertInstanceOf(
                Outcome.Faulty.class, read("rules:\n- groups: [a]\n  filters:\n    category: [" + values + "]"));
    }

    private static Outcome read(String text) {
        return RowRulesText.read("rows.yaml", text, group -> group.startsWith("/") ? group.substring(1) : group);
    }
}
