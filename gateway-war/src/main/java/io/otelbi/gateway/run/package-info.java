/** Runs and what a replay finds. */
@NullMarked
package io.otelbi.gateway.run;

import org.jspecify.annotations.NullMarked;
