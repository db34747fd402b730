package io.otelbi.model;

/**
 * What sales can be split by: a field of a dataset that a fact reaches.
 *
 * @param name {@code category}, {@code territory}, or {@code dataset.field}
 */
public record Dimension(String name, Dataset dataset, Field field) {

    /** What sales are counted under that have no value in a dimension. */
    public static final String UNKNOWN = "Unknown";

    /** Whether its values are texts in the warehouse too. */
    public boolean isText() {
        return field.type() == DataType.STRING || field.type() == DataType.UNKNOWN;
    }
}
