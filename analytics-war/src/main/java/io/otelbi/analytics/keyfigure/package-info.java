/** Key figures and periods, from totals and days; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.keyfigure;

import org.jspecify.annotations.NullMarked;
