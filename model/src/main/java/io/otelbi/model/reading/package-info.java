/** From a file to a model, or to everything that is wrong in it. */
@NullMarked
package io.otelbi.model.reading;

import org.jspecify.annotations.NullMarked;
