/** Bounds of lists. */
@NullMarked
package io.otelbi.persistence.paging;

import org.jspecify.annotations.NullMarked;
