/** The warehouses, and who may see which. */
@NullMarked
package io.otelbi.gateway.source;

import org.jspecify.annotations.NullMarked;
