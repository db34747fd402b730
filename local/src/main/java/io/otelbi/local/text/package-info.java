/** Texts from outside, and the encodings that they come in. */
@NullMarked
package io.otelbi.local.text;

import org.jspecify.annotations.NullMarked;
