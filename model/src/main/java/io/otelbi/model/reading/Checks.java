package io.otelbi.model.reading;

/** All that must hold beyond the form. */
final class Checks {

    private Checks() {}

    /** What holds of each part alone. */
    static void ofParts(Draft draft) {
        new NameCheck(draft).run();
        new FieldCheck(draft).run();
        new RelationshipCheck(draft).run();
    }

    /** What the parts are together; says little where a part could not be read. */
    static void ofTheWhole(Draft draft) {
        new PathCheck(draft).run();
        new FactCheck(draft).run();
        new MetricCheck(draft).run();
        new TypeCheck(draft).run();
        new TargetCheck(draft).run();
    }
}
