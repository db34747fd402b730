/** What sells best, and how sure that is; pure arithmetic. */
@NullMarked
package io.otelbi.analytics.ranking;

import org.jspecify.annotations.NullMarked;
