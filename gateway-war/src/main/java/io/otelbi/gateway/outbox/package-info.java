/** What must reach persistence, whatever dies meanwhile. */
@NullMarked
package io.otelbi.gateway.outbox;

import org.jspecify.annotations.NullMarked;
