package io.otelbi.model;

import java.util.EnumSet;
import java.util.Set;

/** How long one target holds. */
public enum TargetGrain {
    DAY,
    MONTH,
    QUARTER,
    YEAR;

    /** The roles that together tell the period where there is no date. */
    public Set<FieldRole> parts() {
        return switch (this) {
            case DAY -> EnumSet.of(FieldRole.DATE);
            case MONTH -> EnumSet.of(FieldRole.YEAR, FieldRole.MONTH);
            case QUARTER -> EnumSet.of(FieldRole.YEAR, FieldRole.QUARTER);
            case YEAR -> EnumSet.of(FieldRole.YEAR);
        };
    }
}
