package io.otelbi.model.fault;

/**
 * A fault or a notice: where it is and a sentence that says what is allowed.
 *
 * @param file the file's name, without its folder
 * @param line from 1
 * @param column from 1
 * @param path such as {@code semantic_model[0].datasets[2].fields[1].name}; empty for the file as a whole
 */
public record Finding(String file, int line, int column, String path, String sentence) {

    @Override
    public String toString() {
        String where = file + ":" + line + ":" + column + ": ";
        return where + (path.isEmpty() ? "" : path + ": ") + sentence;
    }
}
