/** Answers put together from the warehouse and the mathematics. */
@NullMarked
package io.otelbi.analytics.insight;

import org.jspecify.annotations.NullMarked;
