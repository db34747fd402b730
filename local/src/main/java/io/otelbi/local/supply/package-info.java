/** Libraries that are delivered, and whether their licences allow it. */
@NullMarked
package io.otelbi.local.supply;

import org.jspecify.annotations.NullMarked;
