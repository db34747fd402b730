package io.otelbi.gateway.api;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ParameterError;
import io.otelbi.platform.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query of a request, read strictly: unknown, repeated and out-of-bounds parameters are 400s that name the bounds. */
public final class QueryParameters {

    /** The only parameter that may stand several times. */
    private static final String REPEATABLE = "filter";

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The query, which may hold the known names, nearly all of them once at most. */
    public static QueryParameters of(MultivaluedMap<String, String> query, Set<String> known) {
        List<ParameterError> errors = new ArrayList<>();
        query.forEach((name, given) -> {
            if (!known.contains(name)) {
                errors.add(new ParameterError(
                        name,
                        given.getFirst(),
                        "is not known here",
                        String.join(", ", new java.util.TreeSet<>(known))));
            } else if (given.size() > 1 && !name.equals(REPEATABLE)) {
                errors.add(new ParameterError(name, String.join(", ", given), "is given more than once", "one value"));
            }
        });
        if (!errors.isEmpty()) {
            ParameterError first = errors.getFirst();
            throw new ProblemException(
                    CommonProblem.INVALID_PARAMETER,
                    "Parameter '" + first.parameter() + "' " + first.reason() + "; allowed: " + first.allowed() + ".",
                    errors,
                    null);
        }
        return new QueryParameters(Map.copyOf(query));
    }

    /** A text, or empty when it is not given; a blank one is an error. */
    public Optional<String> text(String name) {
        Optional<String> given = Optional.ofNullable(values.get(name)).map(List::getFirst);
        if (given.isPresent() && given.get().isBlank()) {
            throw ProblemException.parameter(name, given.get(), "is empty", "a value, or leave the parameter out");
        }
        return given;
    }

    /** All texts of a parameter that may stand several times. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A whole number within bounds. */
    public int integer(String name, int otherwise, int min, int max) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        String bounds = min + ".." + max;
        try {
            int value = Integer.parseInt(given.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw ProblemException.parameter(name, given.get(), "is no whole number", bounds);
        }
        throw ProblemException.parameter(name, given.get(), "is out of bounds", bounds);
    }

    /** One of a few words. */
    public Optional<String> choice(String name, Collection<String> allowed) {
        Optional<String> given = text(name);
        if (given.isPresent() && !allowed.contains(given.get())) {
            throw ProblemException.parameter(
                    name, given.get(), "is not one of the choices", String.join(", ", allowed));
        }
        return given;
    }

    /** A day such as {@code 2013-12-28}. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw ProblemException.parameter(name, given, "is no day", "a day such as 2013-12-28");
            }
        });
    }

    /** An instant such as {@code 2026-01-31T09:30:00Z}. */
    public Optional<Instant> instant(String name) {
        return text(name).map(given -> {
            try {
                return Instant.parse(given);
            } catch (DateTimeParseException e) {
                throw ProblemException.parameter(name, given, "is no instant", "UTC such as 2026-01-31T09:30:00Z");
            }
        });
    }
}
