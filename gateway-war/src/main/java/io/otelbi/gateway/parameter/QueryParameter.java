package io.otelbi.gateway.parameter;

import io.otelbi.platform.contract.question.Grain;
import io.otelbi.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * A query parameter: how a text becomes a value, what is taken when it is not given, and how the API's document describes it.
 *
 * @param <T> what the text becomes
 * @param name as it stands in the address
 * @param description for the document; empty where the name says enough
 * @param repeatable whether it may stand several times
 * @param otherwise what is taken when it is not given
 * @param form the value's form
 */
public record QueryParameter<T>(
        String name, String description, boolean repeatable, Optional<T> otherwise, Form<T> form) {

    /** The form of a value. */
    interface Form<T> {

        /** The value of a text that is not blank; another one is a 400 that says what is allowed. */
        T read(String name, String given);

        Schema schema();

        /** A value as the document writes it. */
        default Object written(T value) {
            return value;
        }
    }

    static QueryParameter<String> text(String name) {
        return new QueryParameter<>(name, "", false, Optional.empty(), new Text());
    }

    static QueryParameter<Integer> whole(String name, int max, int otherwise) {
        return new QueryParameter<>(name, "", false, Optional.of(otherwise), new Whole(max));
    }

    static QueryParameter<String> choice(String name, List<String> choices) {
        return new QueryParameter<>(
                name, "", false, Optional.empty(), new Choice<>(choices, word -> word, word -> word));
    }

    static QueryParameter<Grain> grain(String name) {
        return new QueryParameter<>(
                name, "", false, Optional.of(Grain.DAY), new Choice<>(Grain.keys(), Grain::of, Grain::key));
    }

    static QueryParameter<Boolean> flag(String name) {
        return new QueryParameter<>(name, "", false, Optional.of(false), new Flag());
    }

    static QueryParameter<LocalDate> day(String name) {
        return new QueryParameter<>(name, "", false, Optional.empty(), new Day());
    }

    static QueryParameter<Instant> instant(String name) {
        return new QueryParameter<>(name, "", false, Optional.empty(), new Moment());
    }

    QueryParameter<T> described(String words) {
        return new QueryParameter<>(name, words, repeatable, otherwise, form);
    }

    QueryParameter<T> orElse(T value) {
        return new QueryParameter<>(name, description, repeatable, Optional.of(value), form);
    }

    QueryParameter<T> severalTimes() {
        return new QueryParameter<>(name, description, true, otherwise, form);
    }

    /** The value of a text; a blank one is a 400. */
    T read(String given) {
        if (given.isBlank()) {
            throw ProblemException.parameter(name, given, "is empty", "a value, or leave the parameter out");
        }
        return form.read(name, given);
    }

    /** The parameter as the API's document describes it. */
    public Parameter documented() {
        Schema schema = form.schema();
        otherwise.ifPresent(value -> schema.setDefaultValue(form.written(value)));
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description.isEmpty() ? null : description)
                .schema(
                        repeatable
                                ? OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(schema)
                                : schema);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    /** One of choices that only the request knows. */
    static String oneOf(String name, String given, Collection<String> choices) {
        if (!choices.contains(given)) {
            throw ProblemException.parameter(name, given, "is not one of the choices", String.join(", ", choices));
        }
        return given;
    }

    private record Text() implements Form<String> {

        @Override
        public String read(String name, String given) {
            return given;
        }

        @Override
        public Schema schema() {
            return string();
        }
    }

    private record Whole(int max) implements Form<Integer> {

        @Override
        public Integer read(String name, String given) {
            String bounds = "1.." + max;
            try {
                int value = Integer.parseInt(given);
                if (value >= 1 && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw ProblemException.parameter(name, given, "is no whole number", bounds);
            }
            throw ProblemException.parameter(name, given, "is out of bounds", bounds);
        }

        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(max));
        }
    }

    private record Choice<T>(List<String> words, Function<String, T> meaning, Function<T, String> word)
            implements Form<T> {

        @Override
        public T read(String name, String given) {
            return meaning.apply(oneOf(name, given, words));
        }

        @Override
        public Schema schema() {
            return string().enumeration(List.copyOf(words));
        }

        @Override
        public Object written(T value) {
            return word.apply(value);
        }
    }

    private record Flag() implements Form<Boolean> {

        @Override
        public Boolean read(String name, String given) {
            return Boolean.valueOf(oneOf(name, given, List.of("true", "false")));
        }

        @Override
        public Schema schema() {
            return OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN);
        }
    }

    private record Day() implements Form<LocalDate> {

        @Override
        public LocalDate read(String name, String given) {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw ProblemException.parameter(name, given, "is no day", "a day such as 2013-12-28");
            }
        }

        @Override
        public Schema schema() {
            return string().format("date");
        }
    }

    private record Moment() implements Form<Instant> {

        @Override
        public Instant read(String name, String given) {
            try {
                return Instant.parse(given);
            } catch (DateTimeParseException e) {
                throw ProblemException.parameter(name, given, "is no instant", "UTC such as 2026-01-31T09:30:00Z");
            }
        }

        @Override
        public Schema schema() {
            return string().format("date-time");
        }
    }
}
