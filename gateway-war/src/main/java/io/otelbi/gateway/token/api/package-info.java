/** The door that people come through. */
@NullMarked
package io.otelbi.gateway.token.api;

import org.jspecify.annotations.NullMarked;
