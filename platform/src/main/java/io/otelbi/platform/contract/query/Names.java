package io.otelbi.platform.contract.query;

import java.util.List;

/** The current names behind business keys. */
public record Names(String source, List<Name> names) {

    public Names {
        names = List.copyOf(names);
    }

    /** One thing's name as it is now, whatever it was called when it was sold. */
    public record Name(String key, String name) {}
}
