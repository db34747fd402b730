/** Guesses a model from what a database holds. */
@NullMarked
package io.otelbi.local.model.draft;

import org.jspecify.annotations.NullMarked;
