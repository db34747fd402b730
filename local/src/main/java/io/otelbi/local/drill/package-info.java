/** Drills: services replaced under load, an upgrade, a restored backup. */
@NullMarked
package io.otelbi.local.drill;

import org.jspecify.annotations.NullMarked;
