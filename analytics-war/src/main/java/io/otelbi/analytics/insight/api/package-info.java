/** Insights over HTTP. */
@NullMarked
package io.otelbi.analytics.insight.api;

import org.jspecify.annotations.NullMarked;
