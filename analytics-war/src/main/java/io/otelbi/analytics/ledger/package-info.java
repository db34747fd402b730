/** Forecasts held against what came. */
@NullMarked
package io.otelbi.analytics.ledger;

import org.jspecify.annotations.NullMarked;
