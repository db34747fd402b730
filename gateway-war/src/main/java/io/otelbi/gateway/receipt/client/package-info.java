/** Reads receipts from persistence and asks again for what they hold. */
@NullMarked
package io.otelbi.gateway.receipt.client;

import org.jspecify.annotations.NullMarked;
