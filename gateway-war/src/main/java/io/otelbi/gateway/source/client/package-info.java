/** The warehouses as bi-query tells them. */
@NullMarked
package io.otelbi.gateway.source.client;

import org.jspecify.annotations.NullMarked;
