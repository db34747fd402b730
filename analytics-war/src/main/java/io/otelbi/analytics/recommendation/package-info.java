/** What to do about it, with what it is worth; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.recommendation;

import org.jspecify.annotations.NullMarked;
