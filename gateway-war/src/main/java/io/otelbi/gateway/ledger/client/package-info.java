/** Settling and rehearsing. */
@NullMarked
package io.otelbi.gateway.ledger.client;

import org.jspecify.annotations.NullMarked;
