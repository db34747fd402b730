/** Fetches forecasts and their actuals, and stores what is settled. */
@NullMarked
package io.otelbi.analytics.ledger.client;

import org.jspecify.annotations.NullMarked;
