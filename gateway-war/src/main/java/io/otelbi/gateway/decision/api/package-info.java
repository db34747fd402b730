/** Decisions over HTTP. */
@NullMarked
package io.otelbi.gateway.decision.api;

import org.jspecify.annotations.NullMarked;
