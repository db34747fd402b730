/** The ledger in PostgreSQL. */
@NullMarked
package io.otelbi.persistence.ledger.store;

import org.jspecify.annotations.NullMarked;
