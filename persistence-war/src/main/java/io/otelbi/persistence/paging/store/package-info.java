/** Where a page of a list ended, in PostgreSQL. */
@NullMarked
package io.otelbi.persistence.paging.store;

import org.jspecify.annotations.NullMarked;
