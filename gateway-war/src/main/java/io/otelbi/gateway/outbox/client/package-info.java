/** Forwarding from the outbox to persistence. */
@NullMarked
package io.otelbi.gateway.outbox.client;

import org.jspecify.annotations.NullMarked;
