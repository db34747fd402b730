/** Receipts over HTTP. */
@NullMarked
package io.otelbi.gateway.receipt.api;

import org.jspecify.annotations.NullMarked;
