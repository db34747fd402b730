/** The identity provider, as far as it is asked. */
@NullMarked
package io.otelbi.gateway.token.client;

import org.jspecify.annotations.NullMarked;
