/** Finds the rows of whoever asks, and lets nobody to figures who has none. */
@NullMarked
package io.otelbi.gateway.rows.api;

import org.jspecify.annotations.NullMarked;
