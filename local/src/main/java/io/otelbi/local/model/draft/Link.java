package io.otelbi.local.model.draft;

/**
 * A column that leads to the key of a table.
 *
 * @param likeness how much the names are alike; the greatest is the likeliest
 * @param declared whether the database says so
 * @param orphans rows whose key has no partner
 * @param found rows with a key
 */
record Link(Table from, Column column, Table to, int likeness, boolean declared, long orphans, long found) {

    static final int DECLARED = 1000;

    String toColumn() {
        return to.key().getFirst();
    }

    /** Whether the names are the same but for what all columns of a table begin with. */
    boolean sameName() {
        return column.name().equalsIgnoreCase(toColumn())
                || to.singleKey()
                        .filter(key -> key.tokens().equals(column.tokens()))
                        .isPresent();
    }

    boolean holds() {
        return found > 0 && orphans * 20 <= found;
    }

    @Override
    public String toString() {
        return from + "." + column.name() + " to " + to;
    }
}
