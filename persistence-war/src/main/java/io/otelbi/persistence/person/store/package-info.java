/** Persons in PostgreSQL. */
@NullMarked
package io.otelbi.persistence.person.store;

import org.jspecify.annotations.NullMarked;
