/** What all stores share: tracing of the session and readiness of the database. */
@NullMarked
package io.otelbi.persistence.store;

import org.jspecify.annotations.NullMarked;
