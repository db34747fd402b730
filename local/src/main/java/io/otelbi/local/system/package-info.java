/** The parts of the running system, started together and stopped together. */
@NullMarked
package io.otelbi.local.system;

import org.jspecify.annotations.NullMarked;
