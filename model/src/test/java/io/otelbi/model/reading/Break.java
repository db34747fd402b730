package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.fault.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A good model with one thing broken.
 *
 * @param mark what stands once in the broken file, on the line of the fault
 * @param sentence a part of the sentence
 */
public record Break(
        String name, String sample, UnaryOperator<Sample> edit, boolean inRoles, String mark, String sentence) {

    private static final Seed SEED = new Seed("adventureworks");

    static Break model(String name, String before, String after, String mark, String sentence) {
        return SEED.model(name, before, after, mark, sentence);
    }

    static Break modelSeenInRoles(String name, String before, String after, String mark, String sentence) {
        return SEED.modelSeenInRoles(name, before, after, mark, sentence);
    }

    static Break roles(String name, String before, String after, String mark, String sentence) {
        return SEED.roles(name, before, after, mark, sentence);
    }

    static Break rolesSeenInModel(String name, String before, String after, String mark, String sentence) {
        return SEED.rolesSeenInModel(name, before, after, mark, sentence);
    }

    static Break expression(String name, String expression, String sentence) {
        return SEED.expression(name, "SUM(internet_sales.sales_amount)", expression, sentence);
    }

    static Break field(String name, String expression, String sentence) {
        return SEED.expression(name, "EnglishProductName", expression, sentence);
    }

    static String relationship(String name, String from, String to, String fromColumn, String toColumn) {
        return "    relationships:\n      - name: %s\n        from: %s\n        to: %s\n        from_columns: [%s]\n        to_columns: [%s]\n"
                .formatted(name, from, to, fromColumn, toColumn);
    }

    public Sample broken() {
        return edit.apply(Sample.of(sample));
    }

    /** Where the fault is, as health and the check of a file tell it: {@code NAME.yaml:LINE:}. */
    public String place(String file) {
        Sample broken = broken();
        return file + (inRoles ? ".roles.yaml:" : ".yaml:")
                + Sample.line(inRoles ? broken.roles() : broken.model(), mark) + ":";
    }

    /** It is refused at its line, with its sentence. */
    void isRefused(Path folder) {
        Path file = broken().write(folder, "model");
        String place = place("model");

        List<Finding> faults =
                assertInstanceOf(Reading.Faulty.class, ModelReader.read(file)).faults();

        assertTrue(
                faults.stream()
                        .anyMatch(fault -> fault.toString().startsWith(place)
                                && fault.sentence().contains(sentence)),
                () -> "expected " + place + " with '" + sentence + "' in " + faults);
    }

    @Override
    public String toString() {
        return sample + ": " + name;
    }
}
