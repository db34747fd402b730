/** The query parameters of the public API: each is defined once, for whoever reads it and for the API's document. */
@NullMarked
package io.otelbi.gateway.parameter;

import org.jspecify.annotations.NullMarked;
