package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.fault.Finding;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A good model with one thing broken.
 *
 * @param mark what stands once in the broken file, on the line of the fault
 * @param sentence a part of the sentence
 */
record Break(String name, String sample, UnaryOperator<Sample> edit, boolean inRoles, String mark, String sentence) {

    static Break model(String name, String before, String after, String mark, String sentence) {
        return new Break(name, "adventureworks", sample -> sample.model(before, after), false, mark, sentence);
    }

    static Break modelSeenInRoles(String name, String before, String after, String mark, String sentence) {
        return new Break(name, "adventureworks", sample -> sample.model(before, after), true, mark, sentence);
    }

    static Break roles(String name, String before, String after, String mark, String sentence) {
        return new Break(name, "adventureworks", sample -> sample.roles(before, after), true, mark, sentence);
    }

    static Break rolesSeenInModel(String name, String before, String after, String mark, String sentence) {
        return new Break(name, "adventureworks", sample -> sample.roles(before, after), false, mark, sentence);
    }

    static Break expression(String name, String expression, String sentence) {
        return model(
                name,
                "expression: SUM(internet_sales.sales_amount)",
                "expression: '" + expression.replace("'", "''") + "' # here",
                "# here",
                sentence);
    }

    static Break field(String name, String expression, String sentence) {
        return model(
                name,
                "expression: EnglishProductName",
                "expression: '" + expression.replace("'", "''") + "' # here",
                "# here",
                sentence);
    }

    static String relationship(String name, String from, String to, String fromColumn, String toColumn) {
        return "    relationships:\n      - name: %s\n        from: %s\n        to: %s\n        from_columns: [%s]\n        to_columns: [%s]\n"
                .formatted(name, from, to, fromColumn, toColumn);
    }

    /** It is refused at its line, with its sentence. */
    void isRefused() {
        Sample broken = edit.apply(Sample.of(sample));
        String file = inRoles ? "model.roles.yaml" : "model.yaml";
        int line = Sample.line(inRoles ? broken.roles() : broken.model(), mark);

        List<Finding> faults =
                assertInstanceOf(Reading.Faulty.class, broken.read()).faults();

        assertTrue(
                faults.stream()
                        .anyMatch(fault -> fault.file().equals(file)
                                && fault.line() == line
                                && fault.sentence().contains(sentence)),
                () -> "expected line " + line + " of " + file + " with '" + sentence + "' in " + faults);
    }

    @Override
    public String toString() {
        return name;
    }
}
