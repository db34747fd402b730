package io.otelbi.model.yaml;

import io.otelbi.model.fault.Location;
import io.otelbi.model.yaml.Node.Kind;
import io.otelbi.model.yaml.Node.Scalar;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Tells numbers, truth values and nothing from texts. */
final class Scalars {

    private static final ScalarResolver RESOLVER = new JsonSchema().getScalarResolver();

    /** A longer number is no number of a model, and would take long to read. */
    private static final int LONGEST_NUMBER = 30;

    private Scalars() {}

    static Scalar of(ScalarEvent event, Location location) {
        boolean block = event.getScalarStyle() == ScalarStyle.LITERAL || event.getScalarStyle() == ScalarStyle.FOLDED;
        return new Scalar(location, event.isPlain() ? kind(event.getValue()) : Kind.TEXT, event.getValue(), block);
    }

    private static Kind kind(String text) {
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Kind.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.TRUTH;
        }
        boolean digits = text.length() <= LONGEST_NUMBER && text.chars().anyMatch(Character::isDigit);
        if (digits && tag.equals(Tag.INT)) {
            return Kind.INTEGER;
        }
        return digits && tag.equals(Tag.FLOAT) ? Kind.NUMBER : Kind.TEXT;
    }
}
