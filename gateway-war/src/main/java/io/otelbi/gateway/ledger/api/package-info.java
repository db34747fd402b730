/** The ledger over HTTP. */
@NullMarked
package io.otelbi.gateway.ledger.api;

import org.jspecify.annotations.NullMarked;
