package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the models of four warehouses, as text that a test may change. */
public record Sample(String model, String roles) {

    private static final Path SHIPPED = Path.of("../liberty-config/shared/warehouses");
    private static final Path TRIED = Path.of("../local/src/test/resources/models");

    static Path file(String name) {
        String file = name + ".yaml";
        return Files.exists(SHIPPED.resolve(file)) ? SHIPPED.resolve(file) : TRIED.resolve(file);
    }

    public static Sample of(String name) {
        try {
            return new Sample(Files.readString(file(name)), Files.readString(ModelReader.rolesOf(file(name))));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the sample " + name, e);
        }
    }

    Sample model(String before, String after) {
        return new Sample(replaced(model, before, after), roles);
    }

    /** Both files under a name in a folder. */
    public Path write(Path folder, String name) {
        try {
            Path file = folder.resolve(name + ".yaml");
            Files.writeString(ModelReader.rolesOf(file), roles);
            return Files.writeString(file, model);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the sample " + name, e);
        }
    }

    Sample roles(String before, String after) {
        return new Sample(model, replaced(roles, before, after));
    }

    /** Another expression, and a mark at the end of its line. */
    Sample inLine(String before, String after) {
        int place = model.indexOf(before);
        assertTrue(place >= 0, () -> "The sample has no '" + before + "'.");
        int end = place + before.length();
        int lineEnd = model.indexOf('\n', end);
        return new Sample(
                model.substring(0, place) + after + model.substring(end, lineEnd) + " # here"
                        + model.substring(lineEnd),
                roles);
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

    /** The line, from 1, of a text that stands there once. */
    static int line(String text, String mark) {
        int place = text.indexOf(mark);
        assertTrue(place >= 0, () -> "There is no '" + mark + "'.");
        assertEquals(place, text.lastIndexOf(mark), () -> "'" + mark + "' stands in several places.");
        return (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
