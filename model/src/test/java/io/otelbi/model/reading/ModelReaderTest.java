package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.Dataset;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.fault.Finding;
import io.otelbi.model.fault.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReaderTest {

    private static final String DATASET = """
            version: 0.2.0.dev0
            semantic_model:
              - name: shop
                custom_extensions:
                  - vendor_name: OTEL_BI
                    data: '{"currency": "EUR"}'
                datasets:
                  - name: sales
                    source: dbo.Sales
                    fields:
                      - name: day
                        expression: {dialects: [{dialect: ANSI_SQL, expression: SoldOn}]}
                        datatype: Date
                      - name: amount
                        expression: {dialects: [{dialect: ANSI_SQL, expression: Amount}]}
                        datatype: Decimal
            """;

    private static final String ADDED = """
                    custom_extensions:
                      - vendor_name: OTHER
                        data: not ours
                      - vendor_name: OTEL_BI
                        data: |
                          {
                            "role": "fact",
                            "fields": {"day": {"role": "date"}}
                          }
            """;

    private static final String METRIC = """
                metrics:
                  - name: revenue
                    expression: {dialects: [{dialect: Ossie_SQL_2026, expression: SUM(sales.amount)}]}
            """;

    private static final String SMALLEST = DATASET + ADDED + METRIC;

    @TempDir
    private Path folder = Path.of("");

    private static List<Finding> faults(Reading reading) {
        return assertInstanceOf(Reading.Faulty.class, reading).faults();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void rolesMayStandInTheModelItself() {
        Reading.Sound sound = assertInstanceOf(Reading.Sound.class, ModelReader.read(SMALLEST, ""));

        assertEquals(
                List.of("sales"),
                sound.model().facts().stream()
                        .map(Dataset::name)
                        .map(Object::toString)
                        .toList());
        assertEquals("EUR", sound.model().settings().currency().getCurrencyCode());
    }

    @Test
    void theDialectOfTheDraftIsReadWithANotice() {
        List<Finding> notices = ModelReader.read(SMALLEST, "").notices();

        assertEquals(
                List.of("Ossie_SQL_2026 is read as ANSI_SQL."),
                notices.stream().map(Finding::sentence).toList());
        assertEquals(Sample.line(SMALLEST, "Ossie_SQL_2026"), notices.getFirst().line());
    }

    @Test
    void aFaultWithinAnExtensionHasItsOwnLineAndPath() {
        String broken = SMALLEST.replace("\"role\": \"fact\"", "\"role\": \"fcat\"");

        Finding fault = faults(ModelReader.read(broken, "")).getFirst();

        assertEquals(Sample.line(broken, "fcat"), fault.line());
        assertEquals("semantic_model[0].datasets[0].custom_extensions[1].data.role", fault.path());
    }

    @Test
    void anExtensionIsJson() {
        List<Finding> faults =
                faults(ModelReader.read(SMALLEST.replace("'{\"currency\": \"EUR\"}'", "currency EUR"), ""));

        assertTrue(
                faults.stream().anyMatch(fault -> fault.sentence().contains("a JSON object as a text")),
                faults::toString);
    }

    @Test
    void aThingHasItsRolesInOnePlace() {
        Finding fault =
                faults(ModelReader.read(SMALLEST, "model: {currency: EUR}")).getFirst();

        assertTrue(fault.sentence().contains("stands in two places"), fault::toString);
    }

    @Test
    void rowsAreCountedOfTheFactThatIsNamed() {
        String counts = SMALLEST.replace("SUM(sales.amount)", "COUNT(*)");

        Reading.Sound sound =
                assertInstanceOf(Reading.Sound.class, ModelReader.read(counts, "metrics: {revenue: {fact: sales}}"));
        List<Finding> withoutFact = faults(ModelReader.read(counts, ""));

        assertTrue(sound.model().metrics().getFirst().additive());
        assertTrue(withoutFact.getLast().sentence().contains("COUNT(*) needs 'fact'"), withoutFact::toString);
    }

    @Test
    void aMetricNeedsTheRoleThatItIsCalledLike() {
        String further =
                "      - {name: NAME, expression: {dialects: [{dialect: ANSI_SQL, expression: SUM(sales.amount)}]}}\n";
        for (String name : List.of("units", "orders")) {
            Finding fault = faults(ModelReader.read(SMALLEST + further.replace("NAME", name), ""))
                    .getFirst();
            assertTrue(fault.sentence().startsWith("'" + name + "'"), fault::toString);
        }
    }

    @Test
    void textsOfAFactSplitItBesideItsDate() {
        String withPayment = SMALLEST.replace("datatype: Decimal\n", """
                datatype: Decimal
                          - name: payment
                            expression: {dialects: [{dialect: ANSI_SQL, expression: Payment}]}
                            datatype: String
                """);

        Reading.Sound sound = assertInstanceOf(Reading.Sound.class, ModelReader.read(withPayment, ""));

        assertEquals(
                List.of("sales.payment"),
                Dimensions.of(sound.model(), sound.model().facts().getFirst()).stream()
                        .map(Dimension::name)
                        .toList());
    }

    @Test
    void aNameThatCannotBeReadIsToldOnce() {
        String broken = SMALLEST + """
                relationships:
                  - name: sales_to_sales
                    from: sales
                    to: sales
                    from_columns: [Net Amount]
                    to_columns: [SoldOn]
            """;

        List<String> about = faults(ModelReader.read(broken, "")).stream()
                .filter(fault -> fault.path().endsWith("from_columns"))
                .map(Finding::sentence)
                .toList();

        assertEquals(1, about.size(), about::toString);
        assertTrue(about.getFirst().contains("'\"Net Amount\"'"), about::toString);
    }

    @Test
    void onlyOtherDialectsAreAFault() {
        Finding fault = faults(ModelReader.read(SMALLEST.replace("Ossie_SQL_2026", "SNOWFLAKE"), ""))
                .getFirst();

        assertEquals("An expression in the dialect ANSI_SQL is missing; no other is read.", fault.sentence());
    }

    @Test
    void theFirstHundredFaultsAreToldInTheOrderOfLines() {
        List<Finding> faults = faults(ModelReader.read(SMALLEST + "    x: 1\n".indent(0) + many(), ""));

        assertEquals(Findings.MOST, faults.size());
        assertEquals(
                faults.stream().sorted(Comparator.comparingInt(Finding::line)).toList(), faults);
    }

    private static String many() {
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("    unknown").append(i).append(": 1\n");
        }
        return text.toString();
    }

    @Test
    void wrongSettingsHideNoOtherFault() {
        String broken = SMALLEST.replace("EUR", "Euro").replace("\"role\": \"fact\"", "\"role\": \"dimension\"");

        List<String> sentences = faults(ModelReader.read(broken, "")).stream()
                .map(Finding::sentence)
                .toList();

        assertEquals(
                List.of(
                        "'Euro' is no currency; allowed are the codes of ISO 4217, such as EUR.",
                        "No dataset has the role 'fact'; at least one needs it."),
                sentences);
    }

    @Test
    void aFileHasAtMostTwoMegabytes() throws IOException {
        Path file = file("large.yaml", new byte[2 * 1024 * 1024 + 1]);

        assertEquals(
                "The file is too large: 2 MB are allowed.",
                faults(ModelReader.read(file)).getFirst().sentence());
    }

    @Test
    void aFileIsInUtf8() throws IOException {
        Path file = file("latin.yaml", "name: M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(faults(ModelReader.read(file)).getFirst().sentence().contains("not in UTF-8"));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        Path file = file("bom.yaml", ("\uFEFF" + SMALLEST).getBytes(StandardCharsets.UTF_8));

        assertInstanceOf(Reading.Sound.class, ModelReader.read(file));
    }

    @Test
    void whatIsMissingOrEmptyIsToldToo() throws IOException {
        assertTrue(faults(ModelReader.read(folder.resolve("none.yaml")))
                .getFirst()
                .sentence()
                .contains("no such file"));
        assertTrue(faults(ModelReader.read(file("empty.yaml", new byte[0])))
                .getFirst()
                .sentence()
                .contains("The file is empty"));
    }

    @Test
    void faultsOfBothFilesAreToldTogether() throws IOException {
        Path file = file("shop.yaml", (SMALLEST + "    x: 1\n").getBytes(StandardCharsets.UTF_8));
        file("shop.roles.yaml", "modell: {}\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of("shop.yaml", "shop.roles.yaml"),
                faults(ModelReader.read(file)).stream().map(Finding::file).toList());
    }
}
