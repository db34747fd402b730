/** Audit records over HTTP, going in and coming out. */
@NullMarked
package io.otelbi.gateway.audit.api;

import org.jspecify.annotations.NullMarked;
