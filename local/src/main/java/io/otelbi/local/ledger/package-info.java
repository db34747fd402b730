/** Commands for the ledger of settled forecasts. */
@NullMarked
package io.otelbi.local.ledger;

import org.jspecify.annotations.NullMarked;
