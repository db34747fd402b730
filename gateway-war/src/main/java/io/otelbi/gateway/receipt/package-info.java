/** Receipts read back, and the figures in them asked for again. */
@NullMarked
package io.otelbi.gateway.receipt;

import org.jspecify.annotations.NullMarked;
