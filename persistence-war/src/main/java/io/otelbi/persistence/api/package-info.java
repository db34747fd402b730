/** The service's door. */
@NullMarked
package io.otelbi.persistence.api;

import org.jspecify.annotations.NullMarked;
