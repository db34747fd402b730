package io.otelbi.openshift;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one image is built.
 *
 * @param instructions in their order
 */
record Containerfile(List<Instruction> instructions) {

    Containerfile {
        instructions = List.copyOf(instructions);
    }

    /**
     * One instruction.
     *
     * @param word such as {@code COPY}
     * @param arguments all that follows, on one line
     */
    record Instruction(String word, String arguments) {

        @Override
        public String toString() {
            return word + " " + arguments;
        }
    }

    static Containerfile of(String image) {
        return parse(Project.text("openshift/images/" + image + "/Containerfile"));
    }

    static Containerfile parse(String text) {
        String joined = text.replaceAll("(?m)^\\s*#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
        return new Containerfile(joined.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .map(parts -> new Instruction(parts[0], parts[1]))
                .toList());
    }

    Stream<String> arguments(String word) {
        return instructions.stream()
                .filter(instruction -> instruction.word().equals(word))
                .map(Instruction::arguments);
    }

    /** The only or last one of its kind, which is the one that counts. */
    String last(String word) {
        return arguments(word)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("There is no " + word + "."));
    }

    /** The folder or file of the context that each COPY takes, in order; without those from another stage. */
    List<String> copied() {
        return arguments("COPY")
                .filter(copy -> !copy.startsWith("--from"))
                .map(copy -> copy.replaceFirst("^--chown=1001:0 ", "").split(" ", 2)[0])
                .toList();
    }
}
