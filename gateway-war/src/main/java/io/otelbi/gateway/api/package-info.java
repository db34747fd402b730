/** The public API's door: application, parameters, authentication. */
@NullMarked
package io.otelbi.gateway.api;

import org.jspecify.annotations.NullMarked;
