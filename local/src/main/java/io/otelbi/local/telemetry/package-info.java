/** An OTLP/HTTP receiver that keeps the newest traces, metrics and logs and shows them. */
@NullMarked
package io.otelbi.local.telemetry;

import org.jspecify.annotations.NullMarked;
