/** Decisions over HTTP. */
@NullMarked
package io.otelbi.persistence.decision.api;

import org.jspecify.annotations.NullMarked;
