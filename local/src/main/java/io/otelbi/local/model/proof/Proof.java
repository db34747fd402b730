package io.otelbi.local.model.proof;

import io.otelbi.local.model.server.Asking;
import io.otelbi.model.WarehouseModel;
import java.util.function.Consumer;

/** Holds a model against its database. */
public final class Proof {

    private final WarehouseModel model;
    private final Asking asking;
    private final Report report;

    /** The lines of {@code out} are for people. */
    public Proof(WarehouseModel model, Asking asking, Consumer<String> out) {
        this.model = model;
        this.asking = asking;
        this.report = new Report(out);
    }

    /** Whether there is no fault. */
    public boolean run() {
        if (new Columns(model, asking, report).complete()) {
            new Ways(model, asking, report).prove();
            new Versions(model, asking, report).prove();
            new Questions(model, asking, report).prove();
        }
        return report.sound();
    }
}
