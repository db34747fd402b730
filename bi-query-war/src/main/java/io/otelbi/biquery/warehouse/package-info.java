/** The warehouses: which there are, how they are reached, and what can go wrong with them. */
@NullMarked
package io.otelbi.biquery.warehouse;

import org.jspecify.annotations.NullMarked;
