/** Fetches what is to be judged. */
@NullMarked
package io.otelbi.analytics.completeness.client;

import org.jspecify.annotations.NullMarked;
