/** Order lines, cut and grouped; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.orders;

import org.jspecify.annotations.NullMarked;
