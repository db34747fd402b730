/** The sections of the dashboard, asked for at the same time. */
@NullMarked
package io.otelbi.gateway.dashboard.client;

import org.jspecify.annotations.NullMarked;
