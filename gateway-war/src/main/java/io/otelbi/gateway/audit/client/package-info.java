/** Forwards audit records to persistence. */
@NullMarked
package io.otelbi.gateway.audit.client;

import org.jspecify.annotations.NullMarked;
