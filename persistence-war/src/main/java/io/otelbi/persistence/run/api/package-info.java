/** Runs over HTTP. */
@NullMarked
package io.otelbi.persistence.run.api;

import org.jspecify.annotations.NullMarked;
