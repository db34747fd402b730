package io.otelbi.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the commands know of a deployment: the variables that its services have too. What is blank counts as not set.
 *
 * @param all by their names
 */
public record Variables(Map<String, String> all) {

    public Variables {
        all = Map.copyOf(all);
    }

    /** The value of a variable. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The value of a variable, or that of its default. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** The value of a variable that a command cannot do without; {@code why} ends the sentence that asks for it. */
    public String need(String name, String why) throws IOException {
        return text(name).orElseThrow(() -> new IOException(name + " is not set; " + why));
    }

    /** A secret from its variable or, with {@code _FILE} behind the name, from a file such as one that a pod has mounted. */
    public Optional<String> secret(String name) throws IOException {
        Optional<String> file = text(name + "_FILE");
        if (file.isEmpty()) {
            return text(name);
        }
        if (text(name).isPresent()) {
            throw new IOException(name + " and " + name + "_FILE are both set; take one away.");
        }
        Path path = Path.of(file.get());
        if (!Files.isReadable(path)) {
            throw new IOException("There is no file " + path + " that could be read (" + name + "_FILE).");
        }
        return Optional.of(Files.readString(path).strip());
    }

    /** A port; {@code otherwise} when it is not set. */
    public int port(String name, int otherwise) throws IOException {
        String text = text(name, Integer.toString(otherwise));
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IOException(name + " must be a port, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
