/** Stored runs over HTTP. */
@NullMarked
package io.otelbi.gateway.run.api;

import org.jspecify.annotations.NullMarked;
