/** Exports over HTTP. */
@NullMarked
package io.otelbi.gateway.export.api;

import org.jspecify.annotations.NullMarked;
