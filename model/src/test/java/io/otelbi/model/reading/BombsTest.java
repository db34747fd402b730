package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.fault.Finding;
import io.otelbi.model.fault.Findings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are allowed by their size and made to take long. */
class BombsTest {

    private static final Duration SHORT = Duration.ofSeconds(20);

    private static String many(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String model(String datasets, String relationships) {
        return "version: 0.2.0.dev0\nsemantic_model:\n  - name: bomb\n    datasets:\n" + datasets
                + "    relationships:\n" + relationships;
    }

    private static String roles(int facts) {
        return "model: {currency: EUR, default_channel: c0}\ndatasets:\n  d0: {fields: {t: {role: date}}}\n"
                + many(facts, i -> "  f%d: {role: fact, channel: c%d}".formatted(i, i));
    }

    private static String relationship(String name, String from, String to) {
        return "      - {name: %s, from: %s, to: %s, from_columns: [k], to_columns: [k]}".formatted(name, from, to);
    }

    private static final String LONG = "n".repeat(110);

    @Test
    void secondWaysOfManyFactsThroughManyDatasets() {
        String datasets = many(150, i -> "      - {name: f%d, source: a.f%d, primary_key: [k]}".formatted(i, i))
                + "      - {name: d0, source: a.d0, primary_key: [k], fields: [{name: t, datatype: Date, expression: {dialects: [{dialect: ANSI_SQL, expression: t}]}}, {name: k, expression: {dialects: [{dialect: ANSI_SQL, expression: k}]}}]}\n"
                + many(149, i -> "      - {name: d%d, source: a.d%d, primary_key: [k]}".formatted(i + 1, i + 1));
        String relationships = many(150, i -> relationship("f" + i, "f" + i, "d0"))
                + many(149, i -> relationship(LONG + i, "d" + i, "d" + (i + 1)))
                + many(149, i -> relationship(LONG + "x" + i, "d" + i, "d" + (i + 1)));

        List<Finding> faults = assertTimeout(SHORT, () -> faults(model(datasets, relationships), roles(150)));

        assertEquals(Findings.MOST, faults.size());
        assertTrue(
                faults.stream().allMatch(fault -> fault.sentence().length() < 3_000),
                () -> faults.getFirst().toString());
    }

    @Test
    void aLargeDatasetThatManyFactsReach() {
        String fields = many(
                990,
                i -> "          - {name: x%d, expression: {dialects: [{dialect: ANSI_SQL, expression: \"%s\"}]}}"
                        .formatted(i, "k" + " + 1".repeat(190)));
        String datasets = "      - name: d0\n        source: a.d\n        primary_key: [k]\n        fields:\n"
                + "          - {name: k, expression: {dialects: [{dialect: ANSI_SQL, expression: k}]}}\n"
                + "          - {name: t, datatype: Date, expression: {dialects: [{dialect: ANSI_SQL, expression: t}]}}\n"
                + fields
                + many(290, i -> "      - {name: f%d, source: a.f%d}".formatted(i, i));
        String relationships = many(290, i -> relationship("r" + i, "f" + i, "d0"));

        List<Finding> faults = assertTimeout(SHORT, () -> faults(model(datasets, relationships), roles(290)));

        assertTrue(faults.getFirst().sentence().startsWith("No metric adds up"), faults::toString);
    }

    private static List<Finding> faults(String model, String roles) {
        return assertInstanceOf(Reading.Faulty.class, ModelReader.read(model, roles))
                .faults();
    }

    @Test
    void noBrokenModelStandsInTheListTwice() {
        List<String> all = Breaks.all().map(Break::toString).toList();

        Set<String> once = new HashSet<>();
        assertEquals(List.of(), all.stream().filter(name -> !once.add(name)).toList());
        assertTrue(all.size() > 300, () -> all.size() + " broken models");
    }
}
