/** The two warehouses: their names, what they hold and what can go wrong with them. */
@NullMarked
package io.otelbi.biquery.warehouse;

import org.jspecify.annotations.NullMarked;
