/** The outbox on disk. */
@NullMarked
package io.otelbi.gateway.outbox.store;

import org.jspecify.annotations.NullMarked;
