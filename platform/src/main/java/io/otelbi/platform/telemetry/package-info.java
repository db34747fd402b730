/** Identifiers of the current trace and what is known of the exporter. */
@NullMarked
package io.otelbi.platform.telemetry;

import org.jspecify.annotations.NullMarked;
