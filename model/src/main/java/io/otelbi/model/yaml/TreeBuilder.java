package io.otelbi.model.yaml;

import io.otelbi.model.fault.Findings;
import io.otelbi.model.fault.Location;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Puts the events of one document together, without recursion. */
final class TreeBuilder {

    private static final int DEEPEST = 50;

    /** A collection that has not ended. */
    private static final class Open {
        private final Location location;
        private final boolean mapping;
        private final Map<String, Node> members = new LinkedHashMap<>();
        private final List<Node> items = new ArrayList<>();
        private @Nullable String key;
        private @Nullable Location keyLocation;

        private Open(Location location, boolean mapping) {
            this.location = location;
            this.mapping = mapping;
        }

        private boolean awaitsKey() {
            return mapping && key == null;
        }

        private Node closed() {
            return mapping ? new Mapping(location, members) : new Sequence(location, items);
        }
    }

    private final Location origin;
    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int documents;

    TreeBuilder(Location origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Whether to go on. */
    boolean take(Event event) {
        return switch (event) {
            case DocumentStartEvent start -> begin(start);
            case AliasEvent alias ->
                refuse(alias, "Aliases (*" + alias.getAlias() + ") are not allowed: write the value out.");
            case ScalarEvent scalar -> plain(scalar) && scalar(scalar);
            case CollectionStartEvent start -> plain(start) && start(start);
            case CollectionEndEvent end -> end();
            default -> true;
        };
    }

    Optional<Node> root() {
        return findings.hasFaults() ? Optional.empty() : Optional.ofNullable(root);
    }

    private boolean begin(DocumentStartEvent start) {
        documents++;
        return documents == 1 || refuse(start, "One document a file is allowed: take out what begins here.");
    }

    private boolean plain(NodeEvent event) {
        if (event.getAnchor().isPresent()) {
            return refuse(event, "Anchors (&" + event.getAnchor().get() + ") are not allowed: write the value out.");
        }
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
        return tag.isEmpty() || refuse(event, "Tags (" + tag.get() + ") are not allowed.");
    }

    private boolean start(CollectionStartEvent start) {
        if (open.size() >= DEEPEST) {
            return refuse(start, "At most " + DEEPEST + " levels may be nested.");
        }
        Open parent = open.peek();
        if (parent != null && parent.awaitsKey()) {
            return refuse(start, "A key must be a single value.");
        }
        open.push(new Open(location(start), start instanceof MappingStartEvent));
        return true;
    }

    private boolean end() {
        add(open.pop().closed());
        return true;
    }

    private boolean scalar(ScalarEvent event) {
        if (event.getValue().codePoints().anyMatch(TreeBuilder::control)) {
            return refuse(event, "Control characters are not allowed.");
        }
        Open parent = open.peek();
        if (parent == null || !parent.awaitsKey()) {
            add(Scalars.of(event, location(event)));
            return true;
        }
        parent.key = event.getValue();
        parent.keyLocation = parent.location.below(line(event), column(event), event.getValue());
        if (parent.members.containsKey(event.getValue())) {
            findings.fault(
                    parent.keyLocation,
                    "The key '" + event.getValue() + "' stands here for the second time; once is allowed.");
        }
        return true;
    }

    private static boolean control(int sign) {
        return Character.getType(sign) == Character.SURROGATE
                || (Character.isISOControl(sign) && !Character.isWhitespace(sign));
    }

    private void add(Node node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (parent.key != null) {
            parent.members.putIfAbsent(parent.key, node);
            parent.key = null;
        } else {
            parent.items.add(node);
        }
    }

    private Location location(Event event) {
        Open parent = open.peek();
        if (parent == null) {
            return new Location(line(event), column(event), origin.step(), origin.parent());
        }
        String step = parent.key == null ? "[" + parent.items.size() + "]" : parent.key;
        // A block that begins a line below its key is looked for at its key.
        if (parent.keyLocation != null && parent.key != null && event instanceof CollectionStartEvent) {
            return parent.keyLocation;
        }
        return parent.location.below(line(event), column(event), step);
    }

    private boolean refuse(Event event, String sentence) {
        findings.fault(location(event), sentence);
        return false;
    }

    private int line(Event event) {
        return origin.line() + event.getStartMark().map(Mark::getLine).orElse(0);
    }

    private int column(Event event) {
        return 1 + event.getStartMark().map(Mark::getColumn).orElse(0);
    }
}
