/** The durable queue. */
@NullMarked
package io.otelbi.gateway.audit.store;

import org.jspecify.annotations.NullMarked;
