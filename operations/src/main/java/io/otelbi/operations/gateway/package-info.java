/** The public API as the commands use it. */
@NullMarked
package io.otelbi.operations.gateway;

import org.jspecify.annotations.NullMarked;
