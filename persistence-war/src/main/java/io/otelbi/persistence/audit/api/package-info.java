/** Audit records over HTTP. */
@NullMarked
package io.otelbi.persistence.audit.api;

import org.jspecify.annotations.NullMarked;
