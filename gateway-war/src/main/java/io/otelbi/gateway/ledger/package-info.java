/** The ledger as the public API tells it. */
@NullMarked
package io.otelbi.gateway.ledger;

import org.jspecify.annotations.NullMarked;
