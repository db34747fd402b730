/** Requests of people during a drill, and what became of them. */
@NullMarked
package io.otelbi.local.drill.load;

import org.jspecify.annotations.NullMarked;
