/** The warehouses over HTTP. */
@NullMarked
package io.otelbi.gateway.source.api;

import org.jspecify.annotations.NullMarked;
