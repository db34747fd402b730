/** What the other services know, fetched in parallel. */
@NullMarked
package io.otelbi.gateway.sales.client;

import org.jspecify.annotations.NullMarked;
