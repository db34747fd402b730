package io.otelbi.model.fault;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file: line and column, both from 1, and the way to it from the top of the file.
 *
 * @param step the last step of the way, {@code name} or {@code [2]}; empty at the top
 */
public record Location(
        int line, int column, String step, @Nullable Location parent) {

    /** The top of a file. */
    public static final Location TOP = new Location(1, 1, "", null);

    /** A location below this one. */
    public Location below(int lineOfChild, int columnOfChild, String stepToChild) {
        return new Location(lineOfChild, columnOfChild, stepToChild, this);
    }

    /** The same way at another line. */
    public Location atLine(int otherLine) {
        return new Location(otherLine, 1, step, parent);
    }

    /** The way from the top, such as {@code semantic_model[0].datasets[2].name}. */
    public String path() {
        String before = parent == null ? "" : parent.path();
        boolean needsDot = !before.isEmpty() && !step.startsWith("[");
        return needsDot ? before + "." + step : before + step;
    }
}
