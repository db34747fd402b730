/** The public API as the commands use it. */
@NullMarked
package io.otelbi.local.api;

import org.jspecify.annotations.NullMarked;
