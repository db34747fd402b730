package io.otelbi.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one parameter.
 *
 * @param valueReceived as it came, or null when it is missing
 * @param allowed the bounds or the list of values, in words
 */
public record ParameterError(String parameter, @Nullable String valueReceived, String reason, String allowed) {}
