/** Fetches what insights are made of. */
@NullMarked
package io.otelbi.analytics.insight.client;

import org.jspecify.annotations.NullMarked;
