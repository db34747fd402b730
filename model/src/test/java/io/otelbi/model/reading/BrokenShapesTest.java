package io.otelbi.model.reading;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models of other warehouses than the first whose files are no models: wrong YAML, missing parts, too much of something. */
class BrokenShapesTest {

    private static final Seed FOODMART = new Seed("foodmart");

    static Stream<Break> all() {
        return Stream.of(files(), missing(), sizes()).flatMap(breaks -> breaks);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsLine(Break broken, @TempDir Path folder) {
        broken.isRefused(folder);
    }

    static Stream<Break> files() {
        return Stream.of(
                FOODMART.model("newer version", "0.2.0.dev0", "0.3.0", "0.3.0", "'0.3.0' of Apache Ossie is not read"),
                FOODMART.model(
                        "version as a list",
                        "version: 0.2.0.dev0",
                        "version: [0.2.0.dev0]",
                        "version: [",
                        "is not read"),
                FOODMART.model("version of nothing", "version: 0.2.0.dev0", "version:", "version:", "is not read"),
                FOODMART.model(
                        "anchors that multiply",
                        "    description: Sales of a chain",
                        "    ai_context: {synonyms: &a [x, x]}\n    description: Sales of a chain",
                        "&a",
                        "Anchors"),
                FOODMART.model(
                        "merge",
                        "      - name: region\n",
                        "      - <<: *base\n        name: region\n",
                        "<<",
                        "Aliases"),
                FOODMART.roles("anchor in roles", "model:\n", "model: &m\n", "&m", "Anchors"),
                FOODMART.roles("alias in roles", "currency: USD", "currency: *c", "*c", "Aliases"),
                FOODMART.roles("tag in roles", "currency: USD", "currency: !!java/object USD", "!!java", "Tags"),
                FOODMART.roles("two documents in roles", "datasets:\n", "---\ndatasets:\n", "---", "One document"),
                FOODMART.roles(
                        "too deep in roles",
                        "currency: USD",
                        "currency: " + "{a: ".repeat(60),
                        "currency: {a:",
                        "50 levels"),
                FOODMART.roles("tab in roles", "  currency: USD", "\tcurrency: USD", "\tcurrency", "TAB"),
                FOODMART.roles(
                        "key twice in roles",
                        "  currency: USD",
                        "  currency: USD\n  currency: EUR",
                        "EUR",
                        "second time"),
                FOODMART.roles("list as roles", "model:\n", "- a\nmodel:\n", "model:\n", "no YAML"),
                FOODMART.roles(
                        "unknown part of roles",
                        "model:\n",
                        "modell: {}\nmodel:\n",
                        "modell",
                        "'modell' is not known here; allowed are model"),
                FOODMART.roles(
                        "unknown setting",
                        "currency: USD",
                        "currency: USD\n  language: de",
                        "language",
                        "is not known here"),
                new Break(
                        "text as roles",
                        "foodmart",
                        good -> new Sample(good.model(), "nothing to say"),
                        true,
                        "nothing",
                        "a mapping"),
                new Break(
                        "roles without a word",
                        "foodmart",
                        good -> new Sample(good.model(), "# nothing\n"),
                        false,
                        "datasets:",
                        "No dataset has the role 'fact'"),
                new Break(
                        "text as model",
                        "foodmart",
                        good -> new Sample("foodmart", good.roles()),
                        false,
                        "foodmart",
                        "a mapping"),
                new Break(
                        "comments as model",
                        "foodmart",
                        good -> new Sample("# foodmart\n", good.roles()),
                        false,
                        "# foodmart",
                        "The file is empty"));
    }

    static Stream<Break> missing() {
        String metric = "expression: {dialects: [{dialect: ANSI_SQL, expression: \"SUM(sales_1997.store_cost)\"}]}";
        return Stream.of(
                FOODMART.model(
                        "no datasets",
                        "    datasets:\n",
                        "    datasets: []\n    metrics2:\n",
                        "datasets: []",
                        "at least 1"),
                FOODMART.model(
                        "no expression", "        " + metric + "\n", "", "name: cost_1997", "'expression' is missing"),
                FOODMART.model("no dialects", metric, "expression: {}", "expression: {}", "'dialects' is missing"),
                FOODMART.model(
                        "no dialect",
                        metric,
                        "expression: {dialects: [{expression: x}]}",
                        "[{expression: x}]",
                        "'dialect' is missing"),
                FOODMART.model(
                        "no text of it",
                        metric,
                        "expression: {dialects: [{dialect: ANSI_SQL}]}",
                        "[{dialect: ANSI_SQL}]",
                        "'expression' is missing"),
                FOODMART.model(
                        "metric without a name",
                        "      - name: cost_1997\n        ",
                        "      - description: x\n        ",
                        "description: x\n",
                        "'name' is missing"),
                FOODMART.model("no from", "        from: store\n", "", "name: store_to_region", "'from' is missing"),
                FOODMART.model("no to", "        to: region\n", "", "name: store_to_region", "'to' is missing"),
                FOODMART.model(
                        "no column to",
                        "        to_columns: [region_id]\n",
                        "",
                        "name: store_to_region",
                        "'to_columns' is missing"),
                FOODMART.model(
                        "no semantic model",
                        "semantic_model:\n",
                        "semantic_models:\n",
                        "semantic_models",
                        "is not known here"),
                FOODMART.model(
                        "no model in it",
                        "semantic_model:\n",
                        "semantic_model: []\nx:\n",
                        "semantic_model: []",
                        "at least 1"));
    }

    private static String many(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining("\n", "", "\n"));
    }

    static Stream<Break> sizes() {
        return Stream.of(
                FOODMART.model("2 MB", "Sales of a chain", "Sales".repeat(420_000), "# FoodMart", "2 MB are allowed"),
                FOODMART.roles(
                        "2 MB of roles", "currency: USD", "currency: " + "U".repeat(2_100_000), "# What the", "2 MB"),
                FOODMART.model(
                        "version of a million letters",
                        "0.2.0.dev0",
                        "v".repeat(1_000_000),
                        "version: v",
                        "allowed is '0.2.0.dev0'"),
                FOODMART.model(
                        "source of a million letters",
                        "source: foodmart.region",
                        "source: " + "r".repeat(1_000_000),
                        "source: rrr",
                        "allowed is schema.table"),
                FOODMART.model(
                        "301 datasets",
                        "    datasets:\n",
                        "    datasets:\n" + many(301, "      - {name: d%d, source: a.b}"),
                        "    datasets:\n",
                        "at most 300"),
                FOODMART.model(
                        "1,001 relationships",
                        "    relationships:\n",
                        "    relationships:\n"
                                + many(
                                        1_001,
                                        "      - {name: r%d, from: store, to: region, from_columns: [a], to_columns: [b]}"),
                        "    relationships:\n",
                        "at most 1000"),
                FOODMART.model(
                        "501 metrics",
                        "    metrics:\n",
                        "    metrics:\n"
                                + many(
                                        501,
                                        "      - {name: m%d, expression: {dialects: [{dialect: ANSI_SQL, expression: x}]}}"),
                        "    metrics:\n",
                        "at most 500"),
                FOODMART.expression(
                        "4,001 characters", "brand_name", "brand_name || '" + "x".repeat(4_000) + "'", "at most 4,000"),
                FOODMART.expression(
                        "300 operators", "the_year", "the_year" + " + 1".repeat(300), "At most 200 operators"),
                FOODMART.expression(
                        "21 CASEs", "the_year", "CASE WHEN 1 = 1 THEN ".repeat(21) + "1" + " END".repeat(21), "nested"),
                FOODMART.expression(
                        "21 brackets in a list",
                        "the_year",
                        "the_year + " + "ABS(".repeat(21) + "1" + ")".repeat(21),
                        "nested"));
    }
}
