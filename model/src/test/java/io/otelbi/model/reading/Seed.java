package io.otelbi.model.reading;

/** A good model that is to be broken in one place. */
record Seed(String sample) {

    Break model(String name, String before, String after, String mark, String sentence) {
        return new Break(name, sample, good -> good.model(before, after), false, mark, sentence);
    }

    Break modelSeenInRoles(String name, String before, String after, String mark, String sentence) {
        return new Break(name, sample, good -> good.model(before, after), true, mark, sentence);
    }

    Break roles(String name, String before, String after, String mark, String sentence) {
        return new Break(name, sample, good -> good.roles(before, after), true, mark, sentence);
    }

    Break rolesSeenInModel(String name, String before, String after, String mark, String sentence) {
        return new Break(name, sample, good -> good.roles(before, after), false, mark, sentence);
    }

    /** Another expression in the place of one that stands on one line. */
    Break expression(String name, String before, String after, String sentence) {
        String written = "expression: '" + after.replace("'", "''") + "'";
        return new Break(
                name, sample, good -> good.inLine("expression: " + before, written), false, "# here", sentence);
    }
}
