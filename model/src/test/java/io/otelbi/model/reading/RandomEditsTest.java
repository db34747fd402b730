package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, its reader answers. */
class RandomEditsTest {

    private static final int EDITS = 1_000;
    private static final List<String> WORDS = List.of(
            "[",
            "]",
            "{",
            "}",
            ":",
            "-",
            "'",
            "\"",
            "|",
            ">",
            "&a",
            "*a",
            "!!x",
            "#",
            "%",
            "@",
            "null",
            "12",
            "1e9",
            "-0",
            "true",
            "SUM(",
            "SELECT 1",
            "\t",
            "\u0000",
            "\uD800",
            "ä",
            "fact",
            "date",
            "\"a\"\"b\"",
            ";",
            "--",
            "/*",
            "~",
            "? ");

    @ParameterizedTest
    @ValueSource(strings = {"adventureworks", "wideworldimporters"})
    void everyEditIsAnswered(String name) {
        Sample sample = Sample.of(name);
        var random = new Random(name.length());
        for (int i = 0; i < EDITS; i++) {
            Sample edited = random.nextInt(3) == 0
                    ? new Sample(sample.model(), edited(sample.roles(), random))
                    : new Sample(edited(sample.model(), random), sample.roles());
            if (edited.read() instanceof Reading.Faulty faulty) {
                assertFalse(faulty.faults().isEmpty());
            }
        }
    }

    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int i = 0; i <= random.nextInt(3); i++) {
            edit(lines, random);
        }
        return String.join("\n", lines);
    }

    private static void edit(List<String> lines, Random random) {
        int at = random.nextInt(lines.size() - 1);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 2 -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at));
            case 3 -> lines.set(at, lines.get(at).replaceFirst("^ {1,2}", ""));
            default -> lines.set(at, word(lines.get(at), random));
        }
    }

    private static String word(String line, Random random) {
        String[] words = line.split("(?<= )|(?= )", -1);
        words[random.nextInt(words.length)] = WORDS.get(random.nextInt(WORDS.size()));
        return String.join("", words);
    }
}
