/** Runs in PostgreSQL. */
@NullMarked
package io.otelbi.persistence.run.store;

import org.jspecify.annotations.NullMarked;
