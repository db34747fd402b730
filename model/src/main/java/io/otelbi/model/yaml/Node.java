package io.otelbi.model.yaml;

import io.otelbi.model.fault.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML document. */
public sealed interface Node {

    Location location();

    /** Members in the order of the file. */
    record Mapping(Location location, Map<String, Node> members) implements Node {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Node> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The text of a member; empty where there is none. */
        public String text(String name) {
            return members.get(name) instanceof Scalar scalar ? scalar.text() : "";
        }

        /** Whether a member is true, or what is said otherwise where there is none. */
        public boolean truth(String name, boolean otherwise) {
            return members.get(name) instanceof Scalar scalar ? scalar.text().equals("true") : otherwise;
        }

        /** A member that is a list; empty where there is none. */
        public List<Node> list(String name) {
            return members.get(name) instanceof Sequence sequence ? sequence.items() : List.of();
        }

        /** The mappings of a member that is a list of them. */
        public List<Mapping> mappings(String name) {
            return list(name).stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList();
        }

        /** A member that is a mapping; an empty one where there is none. */
        public Mapping mapping(String name) {
            return members.get(name) instanceof Mapping mapping ? mapping : new Mapping(location, Map.of());
        }

        /** Where a member stands, or else this mapping. */
        public Location locationOf(String name) {
            Node member = members.get(name);
            return member == null ? location : member.location();
        }
    }

    /** Items in the order of the file. */
    record Sequence(Location location, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param block whether the text begins on the line below, as after {@code |} and {@code >}
     */
    record Scalar(Location location, Kind kind, String text, boolean block) implements Node {}

    /** What a scalar is, by the JSON schema of YAML 1.2. */
    enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        TRUTH,
        NOTHING
    }
}
