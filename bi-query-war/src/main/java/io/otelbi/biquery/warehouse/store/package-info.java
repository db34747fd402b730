/** The one way to the driver: guarded, traced, cancellable. */
@NullMarked
package io.otelbi.biquery.warehouse.store;

import org.jspecify.annotations.NullMarked;
