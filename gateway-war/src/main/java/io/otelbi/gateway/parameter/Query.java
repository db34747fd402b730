package io.otelbi.gateway.parameter;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ParameterError;
import io.otelbi.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The query of a request, read strictly: unknown, repeated and out-of-bounds parameters are 400s that say what is allowed. */
public final class Query {

    private final List<QueryParameter<?>> known;
    private final Map<String, List<String>> given;

    Query(List<QueryParameter<?>> known, Map<String, List<String>> given) {
        this.known = List.copyOf(known);
        this.given = Map.copyOf(given);
        List<ParameterError> errors = errors();
        if (!errors.isEmpty()) {
            ParameterError first = errors.getFirst();
            throw new ProblemException(
                    CommonProblem.INVALID_PARAMETER,
                    "Parameter '" + first.parameter() + "' " + first.reason() + "; allowed: " + first.allowed() + ".",
                    errors,
                    null);
        }
    }

    private List<ParameterError> errors() {
        List<ParameterError> errors = new ArrayList<>();
        given.forEach((name, texts) -> {
            Optional<QueryParameter<?>> parameter =
                    known.stream().filter(one -> one.name().equals(name)).findFirst();
            if (parameter.isEmpty()) {
                errors.add(new ParameterError(name, texts.getFirst(), "is not known here", names()));
            } else if (texts.size() > 1 && !parameter.get().repeatable()) {
                errors.add(new ParameterError(name, String.join(", ", texts), "is given more than once", "one value"));
            }
        });
        return errors;
    }

    private String names() {
        return known.stream()
                .map(QueryParameter::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), names -> String.join(", ", names)));
    }

    /** The value that was given; none for a parameter that the operation does not take. */
    public <T> Optional<T> given(QueryParameter<T> parameter) {
        return all(parameter).stream().findFirst();
    }

    /** The value that was given or what is taken otherwise. */
    public <T> T value(QueryParameter<T> parameter) {
        return given(parameter).or(parameter::otherwise).orElseThrow();
    }

    /** All values of a parameter that may stand several times. */
    public <T> List<T> all(QueryParameter<T> parameter) {
        return given.getOrDefault(parameter.name(), List.of()).stream()
                .map(parameter::read)
                .toList();
    }

    /** The text that was given, which must be one of choices that only the request knows. */
    public Optional<String> choice(QueryParameter<String> parameter, Collection<String> choices) {
        return given(parameter).map(text -> QueryParameter.oneOf(parameter.name(), text, choices));
    }
}
