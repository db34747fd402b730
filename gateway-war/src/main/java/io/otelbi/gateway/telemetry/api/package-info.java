/** The browser's telemetry in, and the state of our own. */
@NullMarked
package io.otelbi.gateway.telemetry.api;

import org.jspecify.annotations.NullMarked;
