/** Brings the schema to the version that this code needs. */
@NullMarked
package io.otelbi.persistence.migration.store;

import org.jspecify.annotations.NullMarked;
