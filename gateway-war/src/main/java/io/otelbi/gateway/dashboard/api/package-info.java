/** All sections in one answer. */
@NullMarked
package io.otelbi.gateway.dashboard.api;

import org.jspecify.annotations.NullMarked;
