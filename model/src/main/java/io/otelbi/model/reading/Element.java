package io.otelbi.model.reading;

import io.otelbi.model.fault.Findings;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.yaml.Node.Mapping;

/**
 * Something of a model in both its places.
 *
 * @param node what the standard says of it
 * @param added what we add; empty where nothing is added
 * @param addedIn the findings of the file in which that stands
 */
record Element(Mapping node, Findings file, Mapping added, Findings addedIn) {

    /** Stands for a name that is none; what is wrong with it is told once. */
    static final Identifier UNREADABLE = new Identifier("_", false);

    /** Tells a fault where a member stands, or else where the thing begins. */
    void fault(String member, String sentence) {
        if (added.member(member).isPresent() && node.member(member).isEmpty()) {
            addedIn.fault(added.locationOf(member), sentence);
        } else {
            file.fault(node.locationOf(member), sentence);
        }
    }

    /** Tells a fault at a member of what we add, or else where the thing begins. */
    void faultOfAdded(String member, String sentence) {
        if (added.member(member).isPresent()) {
            addedIn.fault(added.locationOf(member), sentence);
        } else {
            file.fault(node.location(), sentence);
        }
    }

    /** Tells a fault where the expression stands that is read. */
    void faultOfExpression(String sentence) {
        file.fault(Dialects.location(node), sentence);
    }

    /** Tells a notice where the expression stands that is read. */
    void noticeOfExpression(String sentence) {
        file.notice(Dialects.location(node), sentence);
    }

    /** The name, or a placeholder and a fault where it is none. */
    Identifier name() {
        return identifier("name", node.text("name"));
    }

    Identifier identifier(String member, String text) {
        return Identifier.parse(text).orElseGet(() -> {
            fault(member, "'" + text + "' is no name; allowed are " + Identifier.ALLOWED + ".");
            return UNREADABLE;
        });
    }
}
