/** The service's door. */
@NullMarked
package io.otelbi.biquery.api;

import org.jspecify.annotations.NullMarked;
