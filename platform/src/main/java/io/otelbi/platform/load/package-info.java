/** How much a service takes on at a time. */
@NullMarked
package io.otelbi.platform.load;

import org.jspecify.annotations.NullMarked;
