package io.otelbi.model.reading;

import io.otelbi.model.WarehouseModel;
import io.otelbi.model.fault.Finding;
import java.util.List;

/** What came of a model file. */
public sealed interface Reading {

    /** What is odd, and allowed. */
    List<Finding> notices();

    /** The file is a model. */
    record Sound(WarehouseModel model, List<Finding> notices) implements Reading {
        public Sound {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file is none.
     *
     * @param faults at least one; those of the model file before those of its roles file, each in the order of lines
     */
    record Faulty(List<Finding> faults, List<Finding> notices) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
            notices = List.copyOf(notices);
        }
    }
}
