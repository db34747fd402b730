/** Key figures and history, fetched at the same time. */
@NullMarked
package io.otelbi.analytics.keyfigure.client;

import org.jspecify.annotations.NullMarked;
