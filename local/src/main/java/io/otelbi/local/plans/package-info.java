/** Planned statements beside the ones that were written by hand before them. */
@NullMarked
package io.otelbi.local.plans;

import org.jspecify.annotations.NullMarked;
