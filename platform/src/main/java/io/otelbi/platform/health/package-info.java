/** What every service says of its own health. */
@NullMarked
package io.otelbi.platform.health;

import org.jspecify.annotations.NullMarked;
