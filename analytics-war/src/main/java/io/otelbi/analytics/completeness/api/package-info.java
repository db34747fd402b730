/** The judgement over HTTP. */
@NullMarked
package io.otelbi.analytics.completeness.api;

import org.jspecify.annotations.NullMarked;
