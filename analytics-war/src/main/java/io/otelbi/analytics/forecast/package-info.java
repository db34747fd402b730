/** Forecasts of one series: an ensemble of models that are weighed by their own past forecasts; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.forecast;

import org.jspecify.annotations.NullMarked;
