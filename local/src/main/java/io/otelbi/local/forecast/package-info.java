/** The forecaster as a command, and its benchmark. */
@NullMarked
package io.otelbi.local.forecast;

import org.jspecify.annotations.NullMarked;
