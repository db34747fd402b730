/** Services in containers, where a Docker engine is. */
@NullMarked
package io.otelbi.e2e.container;

import org.jspecify.annotations.NullMarked;
