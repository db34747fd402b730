package io.otelbi.platform.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@link CanonicalJson} in one pass over JSON whose members stand in order already, as JSON-B writes those of
 * records. It builds no tree, and gives up where members do not stand in order.
 */
final class CanonicalStream {

    private final JsonParser parser;
    private final Set<String> without;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Container> open = new ArrayDeque<>();

    private CanonicalStream(JsonParser parser, Set<String> without) {
        this.parser = parser;
        this.without = without;
    }

    /** An object or array that has begun, with its newest member or element. */
    private static final class Container {

        private boolean isEmpty = true;
        private boolean isAfterName;
        private @Nullable String newest;
    }

    /** The canonical text of a JSON object, or empty where its members do not stand in order. */
    static Optional<String> text(String json, Set<String> without) {
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            CanonicalStream stream = new CanonicalStream(parser, without);
            return stream.isInOrder() ? Optional.of(stream.text.toString()) : Optional.empty();
        }
    }

    private boolean isInOrder() {
        while (parser.hasNext()) {
            if (!isInOrder(parser.next())) {
                return false;
            }
        }
        return true;
    }

    private boolean isInOrder(JsonParser.Event event) {
        switch (event) {
            case KEY_NAME -> {
                return isInOrder(parser.getString());
            }
            case START_OBJECT -> begin('{');
            case START_ARRAY -> begin('[');
            case END_OBJECT -> end('}');
            case END_ARRAY -> end(']');
            case VALUE_STRING -> value(quoted(parser.getString()));
            case VALUE_NUMBER ->
                value(parser.getBigDecimal().stripTrailingZeros().toPlainString());
            case VALUE_TRUE -> value("true");
            case VALUE_FALSE -> value("false");
            case VALUE_NULL -> value("null");
        }
        return true;
    }

    private boolean isInOrder(String name) {
        Container object = open.element();
        if (object.newest != null && object.newest.compareTo(name) >= 0) {
            return false;
        }
        object.newest = name;
        if (open.size() == 1 && without.contains(name)) {
            skip();
            return true;
        }
        separate(object);
        text.append(quoted(name)).append(':');
        object.isAfterName = true;
        return true;
    }

    private void skip() {
        switch (parser.next()) {
            case START_OBJECT -> parser.skipObject();
            case START_ARRAY -> parser.skipArray();
            default -> {
                // A plain value has been passed by now.
            }
        }
    }

    private void begin(char bracket) {
        beforeValue();
        text.append(bracket);
        open.push(new Container());
    }

    private void end(char bracket) {
        text.append(bracket);
        open.pop();
    }

    private void value(String canonical) {
        beforeValue();
        text.append(canonical);
    }

    private void beforeValue() {
        Container container = open.peek();
        if (container == null) {
            return;
        }
        if (container.isAfterName) {
            container.isAfterName = false;
        } else {
            separate(container);
        }
    }

    private void separate(Container container) {
        if (!container.isEmpty) {
            text.append(',');
        }
        container.isEmpty = false;
    }

    private static String quoted(String string) {
        return Json.createValue(string).toString();
    }
}
