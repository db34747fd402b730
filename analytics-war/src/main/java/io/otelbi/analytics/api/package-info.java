/** The service's door. */
@NullMarked
package io.otelbi.analytics.api;

import org.jspecify.annotations.NullMarked;
