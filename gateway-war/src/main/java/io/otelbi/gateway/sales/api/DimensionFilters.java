package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.sales.client.Dimensions;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.contract.question.Filter;
import io.otelbi.platform.problem.ProblemException;
import java.util.List;

/** Reads {@code filter=dimension:value}, which may stand several times, and checks it against what the source has. */
public final class DimensionFilters {

    private static final int MOST = 20;
    private static final int MOST_NAMED = 50;

    private final Dimensions dimensions;

    /** Checks values against those of the dimensions. */
    public DimensionFilters(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** The filters of a request; an unknown dimension or value is a 400 that names the choices. */
    public List<Filter> read(List<String> texts, SourceInfo source) {
        if (texts.size() > MOST) {
            throw ProblemException.parameter(
                    "filter", texts.getLast(), "is one too many", "at most " + MOST + " filters");
        }
        return Filter.sorted(texts.stream().map(text -> read(text, source)).toList());
    }

    private Filter read(String text, SourceInfo source) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw ProblemException.parameter(
                    "filter", text, "is no filter", "a dimension and a value, such as category:Bikes");
        }
        String dimension = source.dimension("filter", text.substring(0, colon), source.dimensions());
        String value = text.substring(colon + 1);
        List<String> values = dimensions.values(source.name(), dimension);
        if (!values.contains(value) && values.size() < Dimensions.MOST) {
            throw ProblemException.parameter(
                    "filter", text, "names no value of " + dimension, String.join(", ", some(values)));
        }
        return new Filter(dimension, value);
    }

    private static List<String> some(List<String> names) {
        return names.subList(0, Math.min(MOST_NAMED, names.size()));
    }
}
