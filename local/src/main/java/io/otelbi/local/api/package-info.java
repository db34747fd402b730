/** Signing in at the demo provider. */
@NullMarked
package io.otelbi.local.api;

import org.jspecify.annotations.NullMarked;
