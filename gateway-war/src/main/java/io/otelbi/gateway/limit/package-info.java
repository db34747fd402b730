/** How many requests somebody may make. */
@NullMarked
package io.otelbi.gateway.limit;

import org.jspecify.annotations.NullMarked;
