package io.otelbi.gateway.sales;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.contract.question.Filter;
import io.otelbi.platform.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code filter=dimension:value}, which may stand several times, and checks it against what the source has. */
public final class DimensionFilters {

    private static final int MOST = 20;
    private static final int MOST_NAMED = 50;
    private static final int LONGEST_VALUE = 200;

    private final Members members;

    /** Checks values against those of the dimensions. */
    public DimensionFilters(Members members) {
        this.members = members;
    }

    /** The values of dimensions. */
    public interface Members {

        /** Those that are listed. */
        List<String> values(String source, String dimension);

        /** Whether these are all there are. */
        boolean areAll(String dimension, List<String> values);
    }

    /**
     * The filters of a request; an unknown dimension or value is a 400 that names the choices.
     *
     * @param channel that is asked, or null for all: each of those that are asked must have the dimension
     */
    public List<Filter> read(List<String> texts, SourceInfo source, @Nullable String channel) {
        if (texts.size() > MOST) {
            throw ProblemException.parameter(
                    "filter", texts.getLast(), "is one too many", "at most " + MOST + " filters");
        }
        List<String> names = source.dimensions(channel);
        return Filter.sorted(
                texts.stream().map(text -> read(text, source, names)).toList());
    }

    private Filter read(String text, SourceInfo source, List<String> names) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw ProblemException.parameter(
                    "filter", text, "is no filter", "a dimension and a value, such as category:Bikes");
        }
        String dimension = source.dimension("filter", text.substring(0, colon), names);
        String value = text.substring(colon + 1);
        if (value.length() > LONGEST_VALUE) {
            throw ProblemException.parameter(
                    "filter", text, "is too long", "a value of at most " + LONGEST_VALUE + " characters");
        }
        List<String> values = members.values(source.name(), dimension);
        if (!values.contains(value) && members.areAll(dimension, values)) {
            throw ProblemException.parameter(
                    "filter", text, "names no value of " + dimension, String.join(", ", some(values)));
        }
        return new Filter(dimension, value);
    }

    private static List<String> some(List<String> names) {
        return names.subList(0, Math.min(MOST_NAMED, names.size()));
    }
}
