/** Backtests against actuals. */
@NullMarked
package io.otelbi.analytics.ledger;

import org.jspecify.annotations.NullMarked;
