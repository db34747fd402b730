/** The store of decisions. */
@NullMarked
package io.otelbi.gateway.decision.client;

import org.jspecify.annotations.NullMarked;
