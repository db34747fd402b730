/** The whole system on one machine: what ./bi calls. Never deployed. */
@NullMarked
package io.otelbi.local;

import org.jspecify.annotations.NullMarked;
