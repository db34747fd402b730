/** What sections of the dashboard share. */
@NullMarked
package io.otelbi.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
