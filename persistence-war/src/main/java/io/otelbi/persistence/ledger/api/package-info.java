/** The ledger over HTTP. */
@NullMarked
package io.otelbi.persistence.ledger.api;

import org.jspecify.annotations.NullMarked;
