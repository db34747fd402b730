package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the models that come with the product, as text that a test may change. */
record Sample(String model, String roles) {

    private static final Path FOLDER = Path.of("../liberty-config/shared/warehouses");

    static Path file(String name) {
        return FOLDER.resolve(name + ".yaml");
    }

    static Sample of(String name) {
        try {
            return new Sample(Files.readString(file(name)), Files.readString(ModelReader.rolesOf(file(name))));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the sample " + name, e);
        }
    }

    Sample model(String before, String after) {
        return new Sample(replaced(model, before, after), roles);
    }

    Sample roles(String before, String after) {
        return new Sample(model, replaced(roles, before, after));
    }

    /** The first place only; it must be there. */
    private static String replaced(String text, String before, String after) {
        int place = text.indexOf(before);
        assertTrue(place >= 0, () -> "The sample has no '" + before + "'.");
        return text.substring(0, place) + after + text.substring(place + before.length());
    }

    Reading read() {
        return ModelReader.read(model, roles);
    }

    /** The line, from 1, of a text that stands there once; of the model where it stands there, or else of the roles. */
    static int line(String text, String mark) {
        int place = text.indexOf(mark);
        assertTrue(place >= 0, () -> "There is no '" + mark + "'.");
        assertEquals(place, text.lastIndexOf(mark), () -> "'" + mark + "' stands in several places.");
        return (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
