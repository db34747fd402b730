/** Judges how complete the newest days of a source are; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.completeness;

import org.jspecify.annotations.NullMarked;
