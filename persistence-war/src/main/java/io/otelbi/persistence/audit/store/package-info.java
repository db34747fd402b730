/** Audit records in PostgreSQL. */
@NullMarked
package io.otelbi.persistence.audit.store;

import org.jspecify.annotations.NullMarked;
