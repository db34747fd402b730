/** Forecasts of the past. */
@NullMarked
package io.otelbi.operations.ledger;

import org.jspecify.annotations.NullMarked;
