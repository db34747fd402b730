/** Why a figure changed; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.explanation;

import org.jspecify.annotations.NullMarked;
