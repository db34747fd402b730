/** Decides whether a statement may reach the warehouse. */
@NullMarked
package io.otelbi.biquery.guard;

import org.jspecify.annotations.NullMarked;
