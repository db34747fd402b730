package io.otelbi.model.plan;

import io.otelbi.model.Dataset;
import io.otelbi.model.WarehouseModel;
import java.util.List;

/** A model, and which rows whoever asks may see of it. */
record Asked(WarehouseModel model, Restriction restriction) {

    Restricting restricting() {
        return new Restricting(model, restriction);
    }

    boolean isRestricted() {
        return !restriction.equals(Restriction.NONE);
    }

    /** Those whose rows may be asked for. */
    List<Dataset> facts() {
        return model.facts().stream().filter(restricting()::admits).toList();
    }
}
