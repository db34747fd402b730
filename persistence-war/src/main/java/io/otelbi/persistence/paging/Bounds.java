package io.otelbi.persistence.paging;

import io.otelbi.platform.problem.ProblemException;

/** Bounds of what may be asked for at once. */
public final class Bounds {

    /** The most items of a page. */
    public static final int MAX_PAGE = 200;

    private Bounds() {}

    /** A number outside of 1..max is a 400 that says so. */
    public static void require(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw ProblemException.parameter(name, Integer.toString(value), "is out of bounds", "1.." + max);
        }
    }
}
