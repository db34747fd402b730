/** Operators' commands, handed over with the variables of this machine. */
@NullMarked
package io.otelbi.local.operators;

import org.jspecify.annotations.NullMarked;
