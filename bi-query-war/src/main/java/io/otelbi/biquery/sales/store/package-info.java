/** Sales questions, asked of the warehouses. */
@NullMarked
package io.otelbi.biquery.sales.store;

import org.jspecify.annotations.NullMarked;
